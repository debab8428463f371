package io.github.camelflashai.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A callee whom the server did not take.
 *
 * @param callee the callee as the server gave it back
 * @param reason why, where the server says so; else null
 */
public record RejectedCallee(Callee callee, @Nullable String reason) implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<RejectedCallee> JSON = JsonFields.of(RejectedCallee.class)
            .all(Callee.JSON, RejectedCallee::callee)
            .text("reason", RejectedCallee::reason, "Why it was not taken, where the server says so.");

    static RejectedCallee read(DelimitedRecord fields) {
        CalleeLayout layout = CalleeLayout.of(fields);
        String last = layout.last(fields);
        return new RejectedCallee(layout.callee(fields), last == null || PhoneStatus.isCode(last) ? null : last);
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
