package io.github.camelflashai.wire.request;

import java.io.IOException;
import java.util.Arrays;

/**
 * A piece of encoded text.
 *
 * @param bytes holds it from position 0
 * @param length how many bytes of it
 * @param escaped whether JSON escapes a character in it
 */
@SuppressWarnings("ArrayRecordComponent") // a piece of a buffer, never compared
record Segment(byte[] bytes, int length, boolean escaped) {
    /** Takes segments in their order. The bytes are its own only until it returns. */
    @FunctionalInterface
    interface Visitor {
        void visit(Segment segment) throws IOException;
    }

    /** The same text as it stands inside a JSON string. */
    Segment asJson() {
        if (!escaped) {
            return this;
        }
        byte[] json = new byte[length * Utf8.BYTES_PER_ESCAPE];
        int end = Utf8.escape(bytes, 0, length, json, 0);
        return new Segment(Arrays.copyOf(json, end), end, false);
    }
}
