package io.github.camelflashai.wire;

import io.github.camelflashai.api.DelimitedRecord;
import io.github.camelflashai.api.Fault;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneNumber;
import java.util.List;

/** Checks callees that a route hands over in the text form of the API, which is then sent as it is. */
final class CalleeTextCheck {
    private static final int FIELDS_AT_MOST = 5;

    private CalleeTextCheck() {}

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
