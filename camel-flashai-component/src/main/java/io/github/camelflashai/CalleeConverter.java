package io.github.camelflashai;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.wire.request.CalleeParser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.ExchangeHelper;

/**
 * Callees for Camel's type conversion: {@code convertBodyTo(Callee[].class)} makes them of CSV or JSON text and of lists of
 * maps or records, {@code convertBodyTo(Callee.class)} of a map. An array is a body that addPlan and addAgentPlan take.
 *
 * <p>What cannot be converted fails with the {@link io.github.camelflashai.api.FlashAiInvalidRequestException} that says why
 * as the cause.
 */
@Converter(generateLoader = true)
public final class CalleeConverter {
    private CalleeConverter() {}

    /** The callees of CSV with a header line, or of a JSON array. */
    @Converter
    public static Callee[] toCallees(String text) {
        return CalleeParser.ofText(text).toArray(Callee[]::new);
    }

    /** The same of bytes in UTF-8. */
    @Converter
    public static Callee[] toCallees(byte[] text) {
        return toCallees(new String(text, StandardCharsets.UTF_8));
    }

    /** The same of a stream in UTF-8, such as that of a file. */
    @Converter
    public static Callee[] toCallees(InputStream text) throws IOException {
        return toCallees(text.readAllBytes());
    }

    /** The same of a reader. */
    @Converter
    public static Callee[] toCallees(Reader text) throws IOException {
        StringWriter all = new StringWriter();
        text.transferTo(all);
        return toCallees(all.toString());
    }

    /** The same of a file in UTF-8. */
    @Converter
    public static Callee[] toCallees(Path file) throws IOException {
        return toCallees(Files.readString(file));
    }

    /** The same of a file in UTF-8. */
    @Converter
    public static Callee[] toCallees(File file) throws IOException {
        return toCallees(file.toPath());
    }

    /** The same of what a file or FTP route takes, in the charset of its endpoint, else in UTF-8. */
    @Converter
    public static Callee[] toCallees(WrappedFile<?> file, Exchange exchange) throws Exception {
        String charset = ExchangeHelper.getCharsetName(exchange, false);
        try (InputStream text =
                exchange.getContext().getTypeConverter().mandatoryConvertTo(InputStream.class, exchange, file)) {
            return toCallees(
                    new InputStreamReader(text, charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset)));
        }
    }

    /** The callees of a list of maps, records or callees. */
    @Converter
    public static Callee[] toCallees(Iterable<?> elements) {
        return CalleeParser.of(elements).toArray(Callee[]::new);
    }

    /** The callee of a map with its phone and the variables of its script, in their order. */
    @Converter
    public static Callee toCallee(Map<?, ?> fields) {
        return CalleeParser.of(List.of(fields)).get(0);
    }
}
