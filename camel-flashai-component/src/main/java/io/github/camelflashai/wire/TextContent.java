package io.github.camelflashai.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;

/** Text that a route hands over, as text or as bytes. */
public final class TextContent {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private TextContent() {}

    /**
     * The text of bytes.
     *
     * @param declared the charset that they are said to be in; null if nobody says so
     * @throws UndecodableTextException if they are no text in it
     */
    public static String of(byte[] bytes, Charset declared) throws IOException {
        StringWriter text = new StringWriter(bytes.length);
        StrictReader.open(new ByteArrayInputStream(bytes), declared).transferTo(text);
        return of(text.toString());
    }

    /**
     * Text without a byte order mark before it.
     *
     * @throws UndecodableTextException if a decoder before us lost a part of it
     */
    public static String of(String text) throws UndecodableTextException {
        int lost = text.indexOf(REPLACEMENT);
        if (lost >= 0) {
            throw new UndecodableTextException(
                    1 + (int) text.chars().limit(lost).filter(c -> c == '\n').count());
        }
        return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
    }
}
