package io.github.camelflashai.api;

/**
 * What an exception says.
 *
 * @param operation the path of the operation
 * @param code the server's code, or null
 * @param msg the server's description, or null
 * @param retryable whether sending the same request again is safe and may help
 * @param message the text for people, without a secret or a full phone number
 * @param cause what went wrong below, or null
 */
public record Failure(String operation, String code, String msg, boolean retryable, String message, Throwable cause) {
    /** A failure that the server said nothing of, and that a repeat would not help. */
    public static Failure of(String operation, String message) {
        return new Failure(operation, null, null, false, message, null);
    }

    /** The same failure, and whether sending the request again is safe and may help. */
    public Failure retryable(boolean mayHelp) {
        return new Failure(operation, code, msg, mayHelp, message, cause);
    }

    /** The same failure with what went wrong below; null if that is not known. */
    public Failure causedBy(Throwable reason) {
        return new Failure(operation, code, msg, retryable, message, reason);
    }
}
