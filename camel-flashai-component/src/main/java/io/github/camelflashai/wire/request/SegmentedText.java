package io.github.camelflashai.wire.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that is encoded as it is appended, into segments that are never copied again: small ones at first, so that a small
 * request costs little, then large ones. Full segments are kept, until {@link #drainTo} gives them away.
 */
final class SegmentedText {
    private static final int SMALL = 2 * 1024;
    private static final int LARGE = 64 * 1024;
    /** How many chars of a long text are encoded before there is a look at the room that is left. */
    private static final int AT_ONCE = 1024;

    private final List<Segment> kept = new ArrayList<>();
    private byte[] bytes = new byte[SMALL];
    private int position;
    private boolean escaped;
    private long keptBytes;
    private Segment.Visitor drain;

    /**
     * Makes room for a record: what is appended until the next time stands in one segment.
     *
     * @param chars how many chars will be appended at most, delimiters included
     */
    void reserve(int chars) {
        makeRoom(Utf8.room(chars));
    }

    /**
     * Appends a value, for which room was reserved.
     *
     * @return the kinds of characters in it, as {@link Utf8} has them
     */
    int append(String value) {
        long encoded = Utf8.encode(value, bytes, position);
        position = Utf8.end(encoded);
        int seen = Utf8.seen(encoded);
        escaped |= (seen & Utf8.ESCAPED) != 0;
        return seen;
    }

    /** Appends a value that was encoded before, for which room was reserved. */
    void append(byte[] encoded, boolean hasEscaped) {
        System.arraycopy(encoded, 0, bytes, position, encoded.length);
        position += encoded.length;
        escaped |= hasEscaped;
    }

    /** Appends a delimiter, for which room was reserved. */
    void append(char ascii) {
        bytes[position++] = (byte) ascii;
    }

    /** Appends a text of any length, in as many segments as it takes. */
    void appendLong(String text) {
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(from + AT_ONCE, text.length());
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            reserve(to - from);
            long encoded = Utf8.encode(text, from, to, bytes, position);
            position = Utf8.end(encoded);
            escaped |= (Utf8.seen(encoded) & Utf8.ESCAPED) != 0;
            from = to;
        }
    }

    /** Where a record begins, for which room was reserved. */
    int mark() {
        return position;
    }

    /** Takes everything back since the mark, which stands in the same segment. */
    void takeBackTo(int mark) {
        position = mark;
    }

    /** Takes the value back that was appended last. It stands in one segment, so its bytes are the last ones. */
    void takeBack(String value) {
        position -= value.getBytes(StandardCharsets.UTF_8).length;
    }

    /** How many bytes full segments hold. */
    long keptBytes() {
        return keptBytes;
    }

    /** Gives full segments away from now on, in place of keeping them. */
    void drainTo(Segment.Visitor visitor) {
        drain = visitor;
    }

    /** Ends the text: the last segment is full now, however little it holds. */
    void finish() {
        if (position > 0) {
            full();
        }
    }

    /** The segments that were kept, in order. */
    List<Segment> kept() {
        return kept;
    }

    private void makeRoom(int room) {
        if (bytes.length - position < room) {
            if (position > 0) {
                full();
            }
            if (drain == null || bytes.length < room) {
                // Half of what is there already: the last segment, which is not filled, wastes little of the whole.
                int next = (int) Math.min(LARGE, Math.max(SMALL, keptBytes / 2));
                bytes = new byte[Math.max(room, next)];
            }
        }
    }

    private void full() {
        Segment segment = new Segment(bytes, position, escaped);
        if (drain == null) {
            kept.add(segment);
            keptBytes += position;
        } else {
            try {
                drain.visit(segment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        position = 0;
        escaped = false;
    }
}
