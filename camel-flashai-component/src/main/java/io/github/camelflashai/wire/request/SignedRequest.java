package io.github.camelflashai.wire.request;

/**
 * A request as it is sent.
 *
 * @param nonce its nonce
 * @param timestamp when it was signed, in milliseconds since the epoch
 * @param body its JSON
 */
public record SignedRequest(String nonce, long timestamp, RequestBody body) {}
