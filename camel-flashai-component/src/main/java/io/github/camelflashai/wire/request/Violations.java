package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Violation;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with a request. */
final class Violations {
    private final List<Violation> found = new ArrayList<>();

    void add(Violation fault) {
        found.add(fault);
    }

    void add(Violation.Kind kind, String parameter, String reason) {
        found.add(Violation.of(kind, parameter, reason));
    }

    List<Violation> all() {
        return found;
    }

    List<Violation> relaxable(boolean relaxable) {
        return found.stream()
                .filter(fault -> fault.kind().isRelaxable() == relaxable)
                .toList();
    }
}
