package io.github.camelflashai.producer;

import io.github.camelflashai.wire.StrictReader;
import io.github.camelflashai.wire.TextContent;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.util.IOHelper;
import org.jspecify.annotations.Nullable;

/** The text of a body, whatever holds it: text, bytes, a stream, a reader, a file. */
public final class BodyText {
    private static final String CHARSET = "charset=";

    private BodyText() {}

    /**
     * All of it.
     *
     * @throws UnfitBodyException if it holds no text, or text in another charset than it is said to be in
     */
    static String of(Exchange exchange, Object body) throws UnfitBodyException {
        if (body instanceof CharSequence) {
            return whole(body.toString());
        }
        try (Reader reader = open(exchange, body)) {
            if (reader == null) {
                throw new UnfitBodyException("is a " + body.getClass().getName()
                        + ": must be a Map, a record, or JSON as text, bytes or stream");
            }
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return whole(text.toString());
        } catch (IOException e) {
            throw new UnfitBodyException(e.getMessage());
        }
    }

    /** Whether what holds the text gives it from its start each time. */
    public static boolean opensAgain(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof Path
                || body instanceof File
                || (body instanceof WrappedFile<?> file
                        && (isThere(file) || (file.getBody() != null && opensAgain(file.getBody()))));
    }

    private static boolean isThere(WrappedFile<?> file) {
        return file.getFile() instanceof File local && local.exists();
    }

    private static String whole(String text) throws UnfitBodyException {
        try {
            return TextContent.of(text);
        } catch (IOException e) {
            throw new UnfitBodyException(e.getMessage());
        }
    }

    /**
     * A reader of it, which refuses malformed text.
     *
     * @param exchange says the charset, and converts what is none of the usual forms; null if there is none
     * @return null if it holds no text
     * @throws IOException if it cannot be read
     */
    public static @Nullable Reader open(@Nullable Exchange exchange, Object body) throws IOException {
        if (body instanceof CharSequence text) {
            return new StringReader(TextContent.of(text.toString()));
        }
        if (body instanceof Reader reader) {
            return reader;
        }
        InputStream bytes = bytes(exchange, body);
        return bytes == null ? null : StrictReader.open(bytes, exchange == null ? null : charset(exchange));
    }

    /** A file is opened here: Camel's own stream of it would have encoded it anew by then. */
    private static @Nullable InputStream bytes(@Nullable Exchange exchange, Object body) throws IOException {
        if (body instanceof InputStream stream) {
            return stream;
        }
        if (body instanceof byte[] bytes) {
            return new ByteArrayInputStream(bytes);
        }
        if (body instanceof Path path) {
            return Files.newInputStream(path);
        }
        if (body instanceof File file) {
            return Files.newInputStream(file.toPath());
        }
        if (body instanceof WrappedFile<?> file) {
            Object content = isThere(file) ? file.getFile() : file.getBody();
            return content == null || content == body ? null : bytes(exchange, content);
        }
        byte[] converted = exchange == null
                ? null
                : exchange.getContext().getTypeConverter().tryConvertTo(byte[].class, exchange, body);
        return converted == null ? null : new ByteArrayInputStream(converted);
    }

    /** What the exchange says, then what came with the content; null if neither does. Never what the machine's default is. */
    private static @Nullable Charset charset(Exchange exchange) throws IOException {
        String name = ExchangeHelper.getCharsetName(exchange, false);
        String contentType = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, "", String.class);
        if (name == null && contentType.contains(CHARSET)) {
            name = IOHelper.getCharsetNameFromContentType(contentType);
        }
        try {
            return name == null || name.isBlank() ? null : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("is in a charset that this Java does not know: set another (CamelCharsetName)");
        }
    }
}
