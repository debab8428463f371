package io.github.camelflashai.api;

/** The request did not reach the server: it was refused, the host is not known, no connection was free, or TLS was not made. It did not run, so sending it again is safe. */
public final class FlashAiTransportException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiTransportException(Failure failure) {
        super(failure);
    }
}
