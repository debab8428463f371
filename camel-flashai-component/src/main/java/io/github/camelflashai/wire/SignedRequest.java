package io.github.camelflashai.wire;

/**
 * A request as it is sent.
 *
 * @param nonce its nonce
 * @param timestamp when it was signed, in milliseconds since the epoch
 * @param body its JSON, as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the transport once; never compared
record SignedRequest(String nonce, long timestamp, byte[] body) {}
