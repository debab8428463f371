package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/**
 * The root of all failures of an operation. Routes catch the subclasses by type in {@code onException}; which one is thrown
 * says what is known about the request: {@link FlashAiTransportException} and {@link FlashAiInvalidRequestException} of the
 * connector mean that it did not run, {@link FlashAiOutcomeUnknownException} that it may have, all others that the server
 * refused it.
 *
 * <p>A message never holds a secret or a full phone number.
 */
public abstract sealed class FlashAiException extends RuntimeException
        permits FlashAiAuthenticationException,
                FlashAiBatchNameTakenException,
                FlashAiDuplicateBatchException,
                FlashAiInvalidRequestException,
                FlashAiNotFoundException,
                FlashAiOutcomeUnknownException,
                FlashAiRejectedCalleesException,
                FlashAiServerException,
                FlashAiStateConflictException,
                FlashAiTransportException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final @Nullable String code;
    private final @Nullable String msg;
    private final boolean retryable;

    FlashAiException(Failure failure) {
        super(failure.message(), failure.cause());
        this.operation = failure.operation();
        this.code = failure.code();
        this.msg = failure.msg();
        this.retryable = failure.retryable();
    }

    /** The path of the operation that failed, such as {@code addPlan}. */
    public String getOperation() {
        return operation;
    }

    /** The server's code; null if no readable answer came. */
    public @Nullable String getCode() {
        return code;
    }

    /** The server's description, which may hold a phone number: of 300 characters at most, without control characters and the
     * account's own secret; null if no readable answer came. */
    public @Nullable String getMsg() {
        return msg;
    }

    /** Whether sending the same request again is safe and may help. */
    public boolean isRetryable() {
        return retryable;
    }
}
