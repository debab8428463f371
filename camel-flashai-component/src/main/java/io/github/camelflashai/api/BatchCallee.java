package io.github.camelflashai.api;

/**
 * A callee of a batch with the status of the call.
 *
 * @param callee the callee as it was submitted
 * @param status how far it is
 */
public record BatchCallee(Callee callee, PhoneStatus status) {
    static BatchCallee read(DelimitedRecord fields) {
        CalleeLayout layout = CalleeLayout.of(fields);
        return new BatchCallee(layout.callee(fields), PhoneStatus.of(layout.last(fields)));
    }
}
