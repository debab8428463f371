package io.github.camelflashai.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes text and refuses what is malformed, naming the line. Java's own reader puts a replacement character in its place, and
 * a robot would read that out.
 */
public final class StrictReader extends Reader {
    private static final int ROOM = 8192;
    private static final char FIRST_OF_THREE_BYTES = '\u0800';
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_MARK_SWAPPED = {(byte) 0xFF, (byte) 0xFE};

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM).flip();
    private int line = 1;
    private boolean ended;

    private StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder();
    }

    /**
     * A reader of text.
     *
     * @param declared the charset that the text is said to be in; it is not, if the text shows that it is in UTF-8: such a charset
     *     is that of an earlier step, or the default of a server. Null for none
     */
    public static Reader open(InputStream in, Charset declared) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, ROOM);
        byte[] first = start.readNBytes(declared == null ? UTF_8_MARK.length : ROOM);
        int mark = startsWith(first, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        Charset charset = declared == null || mark > 0 || showsUtf8(first) ? ofMark(first) : declared;
        start.unread(first, mark, first.length - mark);
        return new StrictReader(start, charset);
    }

    /**
     * Whether bytes are text in UTF-8 with a character of three bytes, as all Chinese ones are. Text in another charset is that by no
     * accident; with characters of two bytes, a short text in GBK can be.
     */
    private static boolean showsUtf8(byte[] first) {
        CharBuffer text = CharBuffer.allocate(first.length);
        boolean malformed = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(first), text, false)
                .isError();
        return !malformed
                && text.flip().chars().anyMatch(c -> c >= FIRST_OF_THREE_BYTES)
                && text.chars().noneMatch(c -> c == 0);
    }

    /** UTF-16 reads its mark by itself. */
    private static Charset ofMark(byte[] first) {
        return startsWith(first, UTF_16_MARK) || startsWith(first, UTF_16_MARK_SWAPPED)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] first, byte[] mark) {
        return first.length >= mark.length && Arrays.equals(first, 0, mark.length, mark, 0, mark.length);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        int from = out.position();
        while (out.position() == from && length > 0) {
            CoderResult result = decoder.decode(bytes, out, ended);
            countLines(target, offset, out.position() - from);
            if (result.isError()) {
                throw new UndecodableTextException(charset, line);
            }
            if (out.position() == from) {
                if (ended) {
                    decoder.flush(out);
                    return -1;
                }
                fill();
            }
        }
        return out.position() - from;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0));
        bytes.flip();
    }

    private void countLines(char[] target, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (target[i] == '\n') {
                line++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
