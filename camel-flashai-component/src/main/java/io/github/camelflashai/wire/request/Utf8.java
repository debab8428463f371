package io.github.camelflashai.wire.request;

import io.github.camelflashai.wire.DelimitedText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Encodes text as UTF-8 and notes on the way what kinds of characters it saw, so that one pass over a value shows whether it
 * holds a delimiter of the API, and whether its JSON form differs from its plain bytes.
 */
final class Utf8 {
    /** A character that JSON escapes: a quote, a backslash or a control character. */
    static final int ESCAPED = 1;
    /** One of the delimiters between records and fields. */
    static final int FIELD_DELIMITER = 2;
    /** The delimiter between the items of a field. */
    static final int ITEM_DELIMITER = 4;
    /** Half of a surrogate pair, which has no encoding; a question mark took its place. */
    static final int LONE_SURROGATE = 8;

    /** Anything that is no digit. */
    static final int OTHER = 16;

    /** What an older server puts between the items of a field. */
    static final int TILDE = 32;

    /** The most bytes that a char can become. */
    private static final int BYTES_PER_CHAR = 3;
    /** The most bytes that a byte can become when JSON escapes it. */
    static final int BYTES_PER_ESCAPE = 6;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final byte[] KINDS = kinds();
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private Utf8() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[0x80];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) ((c < ' ' ? ESCAPED : 0) | (c >= '0' && c <= '9' ? 0 : OTHER));
        }
        kinds['"'] |= ESCAPED;
        kinds['\\'] |= ESCAPED;
        kinds[DelimitedText.RECORD] |= FIELD_DELIMITER;
        kinds[DelimitedText.FIELD] |= FIELD_DELIMITER;
        kinds[DelimitedText.ITEM] |= ITEM_DELIMITER;
        kinds[DelimitedText.TILDE] |= TILDE;
        return kinds;
    }

    /** How many bytes of room to give for so many chars: three a char, and one that is written and not used. */
    static int room(int chars) {
        return chars * BYTES_PER_CHAR + 1;
    }

    /** Encodes a text, as {@link #encode(String, int, int, byte[], int)} does. */
    static long encode(String text, byte[] target, int start) {
        return encode(text, 0, text.length(), target, start);
    }

    /**
     * Encodes a part of a text.
     *
     * @param from the first char
     * @param to behind the last char
     * @param target where to, with {@link #room} for the chars
     * @param start the position of the first byte
     * @return the position behind the last byte in the lower half, the kinds of characters seen in the upper; take them
     *     apart with {@link #end} and {@link #seen}
     */
    static long encode(String text, int from, int to, byte[] target, int start) {
        int seen = 0;
        int position = start;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return encodeRest(text, i, to, target, position, seen);
            }
            seen |= KINDS[c];
            target[position++] = (byte) c;
        }
        return (long) seen << 32 | position;
    }

    /** The rest of a text that is not all ASCII; apart, because the loop above is fast as long as it is small. */
    private static long encodeRest(String text, int from, int to, byte[] target, int start, int seenBefore) {
        int position = start;
        int seen = seenBefore | OTHER;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                // Three bytes with one store, which is what Chinese text consists of; the fourth is written over by the
                // next.
                FOUR_BYTES.set(target, position, 0x8080E0 | c >> 12 | (c << 2 & 0x3F00) | (c & 0x3F) << 16);
                position += 3;
            } else if (c < 0x80) {
                seen |= KINDS[c];
                target[position++] = (byte) c;
            } else if (c < 0x800) {
                target[position++] = (byte) (0xC0 | c >> 6);
                target[position++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                int point = Character.toCodePoint(c, text.charAt(i));
                target[position++] = (byte) (0xF0 | point >> 18);
                target[position++] = (byte) (0x80 | (point >> 12 & 0x3F));
                target[position++] = (byte) (0x80 | (point >> 6 & 0x3F));
                target[position++] = (byte) (0x80 | (point & 0x3F));
            } else {
                seen |= LONE_SURROGATE;
                target[position++] = '?';
            }
        }
        return (long) seen << 32 | position;
    }

    /**
     * Whether Java's own encoder is the faster one for a long text. It copies ASCII at once, and takes longer than the loop
     * here for everything else; the first character is what there is to judge by without reading it all.
     */
    static boolean isForJava(String text) {
        return text.charAt(0) < 0x80;
    }

    static int end(long encoded) {
        return (int) encoded;
    }

    static int seen(long encoded) {
        return (int) (encoded >>> 32);
    }

    /** Whether JSON escapes a character of encoded text; looks at eight bytes at a time, since there may be megabytes. */
    static boolean holdsEscaped(byte[] text) {
        int i = 0;
        for (; i <= text.length - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(text, i);
            // The high bit of a byte becomes set where the byte is below the one that is taken away from it.
            long found = ((eight - EACH_BYTE * ' ')
                            | ((eight ^ EACH_BYTE * '"') - EACH_BYTE)
                            | ((eight ^ EACH_BYTE * '\\') - EACH_BYTE))
                    & ~eight;
            if ((found & HIGH_BITS) != 0) {
                return true;
            }
        }
        for (; i < text.length; i++) {
            if (text[i] >= 0 && (KINDS[text[i]] & ESCAPED) != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The JSON form of encoded text.
     *
     * @param target where to, with room for {@link #BYTES_PER_ESCAPE} bytes a byte
     * @param start the position of the first byte
     * @return the position behind the last byte
     */
    static int escape(byte[] raw, int from, int to, byte[] target, int start) {
        int position = start;
        for (int i = from; i < to; i++) {
            byte b = raw[i];
            if (b < 0 || (KINDS[b] & ESCAPED) == 0) {
                target[position++] = b;
            } else {
                target[position++] = '\\';
                if (b == '"' || b == '\\') {
                    target[position++] = b;
                } else {
                    target[position++] = 'u';
                    target[position++] = '0';
                    target[position++] = '0';
                    target[position++] = HEX[b >> 4];
                    target[position++] = HEX[b & 0xF];
                }
            }
        }
        return position;
    }
}
