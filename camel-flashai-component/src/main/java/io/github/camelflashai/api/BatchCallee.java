package io.github.camelflashai.api;

/**
 * A callee of a batch with the status of the call.
 *
 * @param callee the callee as it was submitted
 * @param status how far it is
 */
public record BatchCallee(Callee callee, PhoneStatus status) implements Keyed {
    /** The key of this callee in this status: the same callee has another key when its status changes. */
    @Override
    public String key(String batchName) {
        return RecordKey.of(
                batchName,
                callee.phone(),
                String.join("-", callee.attach()),
                String.join("-", callee.params()),
                callee.custName(),
                callee.custCompany(),
                status.code());
    }

    static BatchCallee read(DelimitedRecord fields) {
        CalleeLayout layout = CalleeLayout.of(fields);
        return new BatchCallee(layout.callee(fields), PhoneStatus.of(layout.last(fields)));
    }
}
