package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.Violation;
import java.util.ArrayList;
import java.util.List;

/** The faults of the callee that is being written. */
final class CalleeFaults {
    private static final String PARAMETER = Parameter.MOBILE_LIST.wireName();

    private final List<Violation> found = new ArrayList<>();
    private int index = -1;
    private String place = "";

    /**
     * Goes on to the next callee of the list.
     *
     * @param where where it comes from, for the end of a reason
     */
    void next(String where) {
        index++;
        place = where;
        found.clear();
    }

    List<Violation> found() {
        return found;
    }

    void add(InvalidCalleeException fault) {
        add(fault.kind(), fault.field(), fault.getMessage());
    }

    void add(Violation.Kind kind, String field, String reason) {
        found.add(new Violation(kind, PARAMETER, index, field, reason + place));
    }
}
