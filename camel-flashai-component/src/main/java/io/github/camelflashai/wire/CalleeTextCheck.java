package io.github.camelflashai.wire;

import io.github.camelflashai.api.DelimitedRecord;
import io.github.camelflashai.api.Fault;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneNumber;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Checks callees that a route hands over in the text form of the API. */
final class CalleeTextCheck {
    private static final int FIELDS_AT_MOST = 5;

    private CalleeTextCheck() {}

    /** The callees of a text; empty if it has faults. */
    static Optional<Iterator<?>> callees(String text, Faults faults) {
        Faults found = new Faults();
        check(text, found);
        found.all().forEach(faults::add);
        return found.all().isEmpty()
                ? Optional.of(DelimitedText.records(text, SentCallees::callee).iterator())
                : Optional.empty();
    }

    static void check(String text, Faults faults) {
        List<DelimitedRecord> callees = DelimitedText.records(text, row -> row);
        for (int i = 0; i < callees.size(); i++) {
            DelimitedRecord callee = callees.get(i);
            String phone = callee.field(0);
            if (callee.size() > FIELDS_AT_MOST) {
                add(
                        faults,
                        Fault.Kind.SHIFTS_DATA,
                        i,
                        null,
                        "has " + callee.size() + " fields, but phone^attach^params and" + " custName^custCompany are "
                                + FIELDS_AT_MOST + " at most: a ^ inside a value shifts those behind it");
            }
            if (!PhoneNumber.isPlausible(phone)) {
                add(
                        faults,
                        Fault.Kind.NOT_LEGAL,
                        i,
                        "phone",
                        "is " + PhoneNumber.mask(phone) + ": " + PhoneNumber.FORMAT);
            }
        }
    }

    private static void add(Faults faults, Fault.Kind kind, int index, String field, String reason) {
        faults.add(new Fault(kind, Parameter.MOBILE_LIST.wireName(), index, field, reason));
    }
}
