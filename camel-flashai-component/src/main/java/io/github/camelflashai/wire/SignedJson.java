package io.github.camelflashai.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Writes a request as JSON and signs it in one walk: each value is encoded once, and the same bytes feed the digest and go
 * out. The fields come in the order of the signature, and {@code sign} is the last one (flashai-api.md, section 3).
 */
final class SignedJson {
    private static final byte[] START_OF_SIGN = ascii(",\"signType\":\"MD5\",\"sign\":\"");
    private static final byte[] END = ascii("\"}");
    private static final byte[] HEX = ascii("0123456789ABCDEF");
    private static final int SHORT_VALUE = 64;

    /** Takes the pieces of the JSON in their order. The bytes stay as they are. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int from, int length) throws IOException;
    }

    private final MessageDigest digest;
    private final Sink sink;
    private byte[] buffer;
    private int taken;
    private int position;
    private boolean first = true;

    /**
     * An empty request.
     *
     * @param digest an MD5 digest at its start
     * @param expectedSize about how many bytes there will be beside callees
     */
    SignedJson(MessageDigest digest, Sink sink, int expectedSize) {
        this.digest = digest;
        this.buffer = new byte[expectedSize];
        this.sink = sink;
    }

    /**
     * Appends a field.
     *
     * @param value text, a number, a boolean or {@link CalleeText}; null and empty text are left out of both forms
     */
    void field(FieldName name, Object value) throws IOException {
        if (value instanceof CalleeText callees) {
            callees(name, callees);
            return;
        }
        String text = WireText.of(value);
        if (!text.isEmpty()) {
            name(name);
            boolean quoted = !(value instanceof Number || value instanceof Boolean);
            value(text, quoted);
        }
    }

    /** Appends the signature and ends the request. */
    void sign(byte[] clientSecret) throws IOException {
        digest.update(clientSecret);
        separate(START_OF_SIGN);
        for (byte b : digest.digest()) {
            makeRoom(2);
            buffer[position++] = HEX[b >> 4 & 0xF];
            buffer[position++] = HEX[b & 0xF];
        }
        put(END);
        give();
    }

    private void name(FieldName name) {
        int withoutSeparator = first ? 1 : 0;
        digest.update(name.canonical(), withoutSeparator, name.canonical().length - withoutSeparator);
        separate(name.json());
    }

    /** Puts what begins with a comma; the first of it begins the object in place of that. */
    private void separate(byte[] member) {
        int start = position;
        put(member);
        if (first) {
            buffer[start] = '{';
            first = false;
        }
    }

    private void value(String text, boolean quoted) {
        if (quoted) {
            makeRoom(1);
            buffer[position++] = '"';
        }
        if (text.length() > SHORT_VALUE) {
            longValue(text.getBytes(StandardCharsets.UTF_8));
        } else {
            shortValue(text);
        }
        if (quoted) {
            makeRoom(1);
            buffer[position++] = '"';
        }
    }

    private void shortValue(String text) {
        makeRoom(text.length() * Utf8.BYTES_PER_CHAR);
        long encoded = Utf8.encode(text, buffer, position);
        int end = Utf8.end(encoded);
        digest.update(buffer, position, end - position);
        if ((Utf8.seen(encoded) & Utf8.ESCAPED) != 0) {
            escape(Arrays.copyOfRange(buffer, position, end));
        } else {
            position = end;
        }
    }

    /** Java encodes a long text faster than any loop of ours, which makes good for the array that it takes. */
    private void longValue(byte[] raw) {
        digest.update(raw);
        if (Utf8.holdsEscaped(raw)) {
            escape(raw);
        } else {
            put(raw);
        }
    }

    private void escape(byte[] raw) {
        makeRoom(raw.length * Utf8.BYTES_PER_ESCAPE);
        position = Utf8.escape(raw, 0, raw.length, buffer, position);
    }

    private void callees(FieldName name, CalleeText callees) throws IOException {
        name(name);
        makeRoom(1);
        buffer[position++] = '"';
        give();
        callees.forEach(segment -> {
            digest.update(segment.bytes(), 0, segment.length());
            Segment json = segment.asJson();
            sink.take(json.bytes(), 0, json.length());
        });
        makeRoom(1);
        buffer[position++] = '"';
    }

    private void put(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, buffer, position, bytes.length);
        position += bytes.length;
    }

    /** Gives what was written since the last time away; it stays as it is in an array that only grows by being replaced. */
    private void give() throws IOException {
        sink.take(buffer, taken, position - taken);
        taken = position;
    }

    private void makeRoom(int room) {
        if (buffer.length - position < room) {
            buffer = Arrays.copyOf(buffer, Math.max(position + room, buffer.length * 2));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
