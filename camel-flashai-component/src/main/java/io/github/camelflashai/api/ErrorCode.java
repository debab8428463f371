package io.github.camelflashai.api;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes of failure that are known (flashai-api.md, section 4), and the exception that each becomes. */
public enum ErrorCode {
    COMMON_PARAMETERS(
            "1000",
            "a common parameter is missing or of the wrong length; see that clientId is right",
            FlashAiAuthenticationException::new),
    TIMESTAMP(
            "1001",
            "the timestamp is too old; see that the clock of this machine is right",
            FlashAiAuthenticationException::new),
    NONCE(
            "1002",
            "the nonce came before; the same request with another nonce may be sent",
            FlashAiAuthenticationException::new),
    SIGNATURE(
            "1003",
            "the signature check failed; see that clientSecret is right, and the clock of this machine",
            FlashAiAuthenticationException::new),
    SYSTEM("1004", "system error; whether the request ran is not known", ErrorCode::outcomeUnknown),
    NO_RESULT("1005", "nothing found; see that the batch name is right", FlashAiNotFoundException::new),
    PAGE_SIZE("1006", "the page size is over 5000 or not legal", FlashAiInvalidRequestException::new),
    RESULT_NOT_SIGNED(
            "1007",
            "the server could not sign its result, so it may well have one; whether the request ran is not known",
            ErrorCode::outcomeUnknown),
    SIGN_TYPE("1008", "the signType is not supported", FlashAiAuthenticationException::new),
    NO_SUCH_USER("1009", "no such user; see that clientId is right", FlashAiAuthenticationException::new),
    PARAMETERS("1010", "the parameters are not legal", FlashAiInvalidRequestException::new),
    DIALLING_RULE_NOT_ADDED("101001", "the dialling rule was not added", FlashAiServerException::new),
    DIALLING_RULE_NOT_CHANGED("101002", "the dialling rule was not changed", FlashAiServerException::new),
    BATCH_NOT_ADDED("101003", "the batch was not added", FlashAiServerException::new),
    NOT_PAUSED("101004", "the batch cannot be paused now", FlashAiStateConflictException::new),
    NOT_STOPPED("101005", "the batch cannot be stopped now", FlashAiStateConflictException::new),
    NOT_RESTARTED("101006", "the batch cannot be restarted now", FlashAiStateConflictException::new),
    DUPLICATE_BATCH(
            "101007",
            "a batch of this name exists already; if an earlier delivery of the same message may have made it, set"
                    + " submissionRepository or reconcile=always",
            FlashAiDuplicateBatchException::new),
    TOO_MANY_CALLEES("101008", "too many callees for one batch", FlashAiInvalidRequestException::new);

    private static final Map<String, ErrorCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));

    private final String code;
    private final String meaning;
    private final Function<Failure, FlashAiException> exception;

    ErrorCode(String code, String meaning, Function<Failure, FlashAiException> exception) {
        this.code = code;
        this.meaning = meaning;
        this.exception = exception;
    }

    public String code() {
        return code;
    }

    /** The exception that the code becomes. */
    public Class<? extends FlashAiException> exceptionType() {
        return exception
                .apply(new Failure("", code, null, false, meaning, null))
                .getClass();
    }

    /** What the code means and what to look at, for messages. */
    public String meaning() {
        return meaning;
    }

    /**
     * The exception for an answer that is no success.
     *
     * @param path the path that was called
     * @param kind what repeating it would do
     * @param code the server's code, known or not
     * @param msg the server's description, or null
     */
    public static FlashAiException exception(String path, OperationKind kind, String code, @Nullable String msg) {
        return exception(path, kind, code, msg, null);
    }

    /**
     * As {@link #exception(String, OperationKind, String, String)}, for an answer with more to it than a code.
     *
     * @param remark what else there is to the answer, such as an HTTP status, for messages; null if there is nothing
     */
    public static FlashAiException exception(
            String path, OperationKind kind, String code, @Nullable String msg, @Nullable String remark) {
        ErrorCode known = BY_CODE.get(code);
        String meant = known == null ? "" : " (" + known.meaning + (known.ranNothing() ? "; it did not run)" : ")");
        String text = path + " failed with code " + PhoneNumber.maskSpelt(code)
                + (remark == null ? "" : " and " + remark) + meant
                + (msg == null || msg.isBlank() || msg.strip().equals(code) ? "" : ": " + PhoneNumber.maskSpelt(msg));
        boolean retryable = known == NONCE || ((known == SYSTEM || known == RESULT_NOT_SIGNED) && kind.mayRunTwice());
        Failure failure = new Failure(path, code, msg, retryable, text, null);
        return known == null ? new FlashAiServerException(failure) : known.exception.apply(failure);
    }

    /** Whether a code is one of those that are known. */
    public static boolean isKnown(String code) {
        return BY_CODE.containsKey(code);
    }

    private static FlashAiException outcomeUnknown(Failure failure) {
        return new FlashAiOutcomeUnknownException(failure, new FlashAiOutcomeUnknownException.HttpFacts(200, null));
    }

    private boolean ranNothing() {
        return exceptionType() == FlashAiAuthenticationException.class;
    }
}
