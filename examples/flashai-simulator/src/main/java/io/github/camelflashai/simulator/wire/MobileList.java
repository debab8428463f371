package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.EnvelopeVariant;
import io.github.camelflashai.simulator.Habit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads and writes the text form of lists of callees. */
public final class MobileList {
    /** Status of a callee that is still to be called. */
    public static final int PLANNED = 1;
    /** Status of a callee that was called. */
    public static final int DONE = 2;
    /** Status of a callee that was not reached. */
    public static final int FAILED = 3;

    private static final int DOCUMENTED_FIELDS = 3;

    private MobileList() {}

    /**
     * Reads a request's mobileList.
     *
     * @param strict refuse what only the vendor's sample client and older servers know: a bar at the end, customer
     *     fields
     */
    public static List<CalleeRecord> read(String text, boolean strict) {
        List<String> records = new ArrayList<>(Arrays.asList(text.split("\\|", -1)));
        if (!strict && records.get(records.size() - 1).isEmpty()) {
            records.remove(records.size() - 1);
        }
        if (records.isEmpty()) {
            throw new Refusal(ApiCode.ILLEGAL_PARAMETER, "mobileList is empty");
        }
        List<CalleeRecord> callees = new ArrayList<>(records.size());
        for (String record : records) {
            if (record.isEmpty()) {
                throw new Refusal(ApiCode.ILLEGAL_PARAMETER, "mobileList has an empty record at " + callees.size());
            }
            if (strict && record.split("\\^", -1).length > DOCUMENTED_FIELDS) {
                throw new Refusal(
                        ApiCode.ILLEGAL_PARAMETER, "mobileList has more than 3 fields in record " + callees.size());
            }
            callees.add(CalleeRecord.parse(record));
        }
        return callees;
    }

    /** One callee as answers and callbacks name it, the status at the end. */
    public static String write(CalleeRecord callee, int status, Behaviour behaviour) {
        return write(callee, String.valueOf(status), behaviour);
    }

    /** One rejected callee as answers name it, at the end the status or, on demand, the reason. */
    public static String writeRejected(CalleeRecord callee, String reason, Behaviour behaviour) {
        if (behaviour.has(Habit.CALLEES_WITHOUT_STATUS)) {
            return callee.sent();
        }
        String status = String.valueOf(FAILED);
        return write(callee, behaviour.has(EnvelopeVariant.REJECTION_REASONS) ? reason : status, behaviour);
    }

    private static String write(CalleeRecord callee, String status, Behaviour behaviour) {
        boolean withoutStatus = behaviour.has(Habit.CALLEES_WITHOUT_STATUS);
        List<String> fields = new ArrayList<>(List.of(callee.phone(), callee.attach(), callee.params()));
        if (withoutStatus || behaviour.has(EnvelopeVariant.MOBILE_LIST_SIX_FIELDS)) {
            fields.addAll(List.of(callee.custName(), callee.custCompany()));
        }
        if (!withoutStatus) {
            fields.add(status);
        }
        return String.join("^", fields);
    }
}
