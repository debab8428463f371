package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.DelimitedRecord;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.DelimitedText;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Checks callees that a route hands over in the text form of the API. */
final class CalleeTextCheck {
    private static final int FIELDS_AT_MOST = 5;

    private CalleeTextCheck() {}

    /** The callees of a text; empty if it has faults. */
    static Optional<Iterator<?>> callees(String text, Violations faults) {
        Violations found = new Violations();
        check(text, found);
        found.all().forEach(faults::add);
        return found.all().isEmpty()
                ? Optional.of(
                        DelimitedText.records(text, EncodedCallees::callee).iterator())
                : Optional.empty();
    }

    static void check(String text, Violations faults) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            add(
                    faults,
                    Violation.Kind.SHIFTS_DATA,
                    null,
                    null,
                    "holds a line break: records are joined by | and by nothing else, so the lines would be read as one"
                            + " callee. CSV needs convertBodyTo: to Callee[], or to CalleeIterator for long files");
            return;
        }
        List<DelimitedRecord> callees = DelimitedText.records(text, row -> row);
        for (int i = 0; i < callees.size(); i++) {
            DelimitedRecord callee = callees.get(i);
            String phone = callee.field(0);
            if (callee.size() > FIELDS_AT_MOST) {
                add(
                        faults,
                        Violation.Kind.SHIFTS_DATA,
                        i,
                        null,
                        "has " + callee.size() + " fields, but phone^attach^params and" + " custName^custCompany are "
                                + FIELDS_AT_MOST + " at most: a ^ inside a value shifts those behind it");
            }
            int names = Callee.items(callee.field(1)).size();
            int values = valuesOf(callee.field(2));
            if (CalleeEncoder.isOtherCount(names, values)) {
                add(faults, Violation.Kind.SHIFTS_DATA, i, "params", CalleeEncoder.otherCount(names, values));
            }
            if (!PhoneNumber.isPlausible(phone)) {
                add(faults, Violation.Kind.NOT_LEGAL, i, "phone", PhoneNumber.fault(phone));
            }
        }
    }

    /** An older server joins values by ~, and a hyphen is part of a value there. */
    private static int valuesOf(String params) {
        return params.indexOf('~') >= 0
                ? params.split("~", -1).length
                : Callee.items(params).size();
    }

    private static void add(Violations faults, Violation.Kind kind, Integer index, String field, String reason) {
        faults.add(new Violation(kind, Parameter.MOBILE_LIST.wireName(), index, field, reason));
    }
}
