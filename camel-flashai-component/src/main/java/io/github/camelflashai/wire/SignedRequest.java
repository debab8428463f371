package io.github.camelflashai.wire;

/**
 * A request as it is sent.
 *
 * @param nonce its nonce
 * @param timestamp when it was signed, in milliseconds since the epoch
 * @param body its JSON
 */
record SignedRequest(String nonce, long timestamp, RequestBody body) {}
