package io.github.camelflashai.api;

/**
 * What an exception tells.
 *
 * @param operation the path of the operation
 * @param code the server's code, or null
 * @param msg the server's description, or null
 * @param retryable whether sending the same request again is safe and may help
 * @param message the text for people, without a secret or a full phone number
 * @param cause what went wrong below, or null
 */
public record Failure(String operation, String code, String msg, boolean retryable, String message, Throwable cause) {}
