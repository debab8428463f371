package io.github.camelflashai.api;

/** The server does not accept the account or the signature ({@link ErrorCode}). The request did not run. */
public final class FlashAiAuthenticationException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiAuthenticationException(Failure failure) {
        super(failure);
    }
}
