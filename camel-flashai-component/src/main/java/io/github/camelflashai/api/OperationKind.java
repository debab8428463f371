package io.github.camelflashai.api;

/** What happens when a request is repeated; decides what may be retried. */
public enum OperationKind {
    /** Only asks; may be repeated freely. */
    READ,
    /** Changes a batch; repeating does no harm, the second request finds the change made. */
    CONTROL,
    /** Puts callees on the dialling list; repeating may call people twice. */
    CREATE;

    /** Whether a request may be repeated of which it is not known whether it ran. */
    public boolean mayRunTwice() {
        return this != CREATE;
    }
}
