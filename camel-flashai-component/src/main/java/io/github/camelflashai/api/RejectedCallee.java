package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/**
 * A callee whom the server did not take.
 *
 * @param callee the callee as the server gave it back
 * @param reason why, where the server says so; else null
 */
public record RejectedCallee(Callee callee, @Nullable String reason) {
    static RejectedCallee read(DelimitedRecord fields) {
        CalleeLayout layout = CalleeLayout.of(fields);
        String last = layout.last(fields);
        return new RejectedCallee(layout.callee(fields), last == null || PhoneStatus.isCode(last) ? null : last);
    }
}
