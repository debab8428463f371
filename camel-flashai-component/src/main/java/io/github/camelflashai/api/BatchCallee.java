package io.github.camelflashai.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A callee of a batch with the status of the call.
 *
 * @param batchName the batch; null if neither the answer nor its request names it
 * @param callee the callee as it was submitted
 * @param status how far it is
 */
public record BatchCallee(@Nullable String batchName, Callee callee, PhoneStatus status) implements Keyed, JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<BatchCallee> JSON = JsonFields.of(BatchCallee.class)
            .text("batchName", BatchCallee::batchName, "The batch.")
            .all(Callee.JSON, BatchCallee::callee)
            .text(
                    "status",
                    callee -> LowerCaseName.of(callee.status()),
                    "How far the callee is: planned, done, failed or unknown.");

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

    static BatchCallee read(@Nullable String batchName, DelimitedRecord fields) {
        CalleeLayout layout = CalleeLayout.of(fields);
        return new BatchCallee(batchName, layout.callee(fields), PhoneStatus.of(layout.last(fields)));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
