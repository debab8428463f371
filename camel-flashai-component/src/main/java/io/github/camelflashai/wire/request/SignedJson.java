package io.github.camelflashai.wire.request;

import io.github.camelflashai.wire.WireText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
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

    /** Takes the pieces of the JSON in their order. */
    interface Sink {
        /** Takes a piece that begins at position 0, and whose bytes change afterwards. */
        void copy(byte[] bytes, int length) throws IOException;

        /** Takes a piece that begins at position 0, and whose bytes stay as they are as long as the callees are kept. */
        void keep(byte[] bytes, int length) throws IOException;
    }

    private final EncodeBuffer space;
    private final MessageDigest digest;
    private final Sink sink;
    private byte[] buffer;
    private int position;
    private boolean first = true;

    /**
     * An empty request.
     *
     * @param space its own until it is signed
     */
    SignedJson(EncodeBuffer space, Sink sink) {
        this.space = space;
        this.digest = space.digest();
        this.buffer = space.buffer();
        this.sink = sink;
    }

    /**
     * Appends a field.
     *
     * @param value text, a number, a boolean or {@link EncodedCallees}; null and empty text are left out of both forms
     */
    void field(EncodedName name, Object value) throws IOException {
        if (value instanceof EncodedCallees callees) {
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

    /** Appends the signature and ends the request. Leaves the digest at its start. */
    void sign(byte[] clientSecret) throws IOException {
        digest.update(clientSecret);
        separate(START_OF_SIGN);
        hexDigest();
        put(END);
        give();
    }

    /** The digest comes into the second half of the place that its digits take, which they never overtake. */
    private void hexDigest() {
        int bytes = digest.getDigestLength();
        makeRoom(2 * bytes);
        int raw = position + bytes;
        try {
            digest.digest(buffer, raw, bytes);
        } catch (DigestException e) {
            throw new IllegalStateException("There is room for the digest", e);
        }
        for (int i = raw; i < raw + bytes; i++) {
            int b = buffer[i];
            buffer[position++] = HEX[b >> 4 & 0xF];
            buffer[position++] = HEX[b & 0xF];
        }
    }

    private void name(EncodedName name) {
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
        if (text.length() > SHORT_VALUE && Utf8.isForJava(text)) {
            encodedByJava(text.getBytes(StandardCharsets.UTF_8));
        } else {
            encodedHere(text);
        }
        if (quoted) {
            makeRoom(1);
            buffer[position++] = '"';
        }
    }

    private void encodedHere(String text) {
        makeRoom(Utf8.room(text.length()));
        long encoded = Utf8.encode(text, buffer, position);
        int end = Utf8.end(encoded);
        digest.update(buffer, position, end - position);
        if ((Utf8.seen(encoded) & Utf8.ESCAPED) != 0) {
            escape(Arrays.copyOfRange(buffer, position, end));
        } else {
            position = end;
        }
    }

    /** Java's own encoder is so much faster for long ASCII that it makes good for the array that it takes. */
    private void encodedByJava(byte[] raw) {
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

    private void callees(EncodedName name, EncodedCallees callees) throws IOException {
        name(name);
        makeRoom(1);
        buffer[position++] = '"';
        give();
        callees.forEach(segment -> {
            digest.update(segment.bytes(), 0, segment.length());
            Segment json = segment.asJson();
            sink.keep(json.bytes(), json.length());
        });
        makeRoom(1);
        buffer[position++] = '"';
    }

    private void put(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, buffer, position, bytes.length);
        position += bytes.length;
    }

    /** Gives away what was written since the last time, and begins anew. */
    private void give() throws IOException {
        sink.copy(buffer, position);
        position = 0;
    }

    private void makeRoom(int room) {
        if (buffer.length - position < room) {
            buffer = space.withRoom(position, room);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
