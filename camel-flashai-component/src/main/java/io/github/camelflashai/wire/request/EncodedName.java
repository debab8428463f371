package io.github.camelflashai.wire.request;

import java.nio.charset.StandardCharsets;

/** The name of a request's field in the forms in which it is signed and sent, encoded once. */
@SuppressWarnings("ArrayRecordComponent") // constant bytes, never compared
record EncodedName(String name, byte[] canonical, byte[] json) {
    static EncodedName of(String name) {
        byte[] raw = name.getBytes(StandardCharsets.UTF_8);
        byte[] escaped = new byte[raw.length * Utf8.BYTES_PER_ESCAPE];
        int length = Utf8.escape(raw, 0, raw.length, escaped, 0);
        String json = new String(escaped, 0, length, StandardCharsets.UTF_8);
        return new EncodedName(
                name,
                ("&" + name + "=").getBytes(StandardCharsets.UTF_8),
                (",\"" + json + "\":").getBytes(StandardCharsets.UTF_8));
    }
}
