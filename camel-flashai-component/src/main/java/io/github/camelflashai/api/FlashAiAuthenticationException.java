package io.github.camelflashai.api;

/**
 * The server's gateway does not accept the account, the signature, the time or the nonce ({@link ErrorCode}), and looks at these
 * before anything else. This request did not run; an attempt before it may have.
 */
public final class FlashAiAuthenticationException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiAuthenticationException(Failure failure) {
        super(failure);
    }
}
