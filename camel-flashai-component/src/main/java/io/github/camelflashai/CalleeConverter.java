package io.github.camelflashai;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * Callees for Camel's type conversion: {@code convertBodyTo(Callee[].class)} makes them of CSV or JSON in text, bytes, streams
 * and files, and of lists of maps or records; {@code convertBodyTo(CalleeIterator.class)} reads the same one by one, so that a
 * long file needs little memory; {@code convertBodyTo(Callee.class)} makes one of a map. addPlan and addAgentPlan take them.
 *
 * <p>Bytes are text in the charset of the exchange ({@code CamelCharsetName}), or else in UTF-8. The exchange properties
 * {@link #PHONE_COLUMN} and {@link #CSV_DELIMITER} say how CSV is written where it is not as usual.
 *
 * <p>What cannot be converted fails the exchange with the {@link FlashAiInvalidRequestException} that says why. It is put on the
 * exchange and not thrown, because Camel would wrap it into an exception that quotes the whole body, with its phones. Where there
 * is no exchange, it is the cause of Camel's exception.
 */
@Converter(generateLoader = true)
public final class CalleeConverter {
    /** The exchange property with the name of the column that has the phones, if that is not {@code phone}. */
    public static final String PHONE_COLUMN = "CamelFlashAiPhoneColumn";

    /** The exchange property with the delimiter of CSV; without it the first line shows it: a comma, a semicolon or a tab. */
    public static final String CSV_DELIMITER = "CamelFlashAiCsvDelimiter";

    private CalleeConverter() {}

    @Converter
    public static Callee[] toCallees(String text, @Nullable Exchange exchange) {
        return all(text, exchange);
    }

    @Converter
    public static Callee[] toCallees(byte[] text, @Nullable Exchange exchange) {
        return all(text, exchange);
    }

    @Converter
    public static Callee[] toCallees(InputStream text, @Nullable Exchange exchange) {
        return all(text, exchange);
    }

    @Converter
    public static Callee[] toCallees(Reader text, @Nullable Exchange exchange) {
        return all(text, exchange);
    }

    @Converter
    public static Callee[] toCallees(File file, @Nullable Exchange exchange) {
        return all(file, exchange);
    }

    @Converter
    public static Callee[] toCallees(Path file, @Nullable Exchange exchange) {
        return all(file, exchange);
    }

    /** The callees of a file of Camel's file components. */
    @Converter
    public static Callee[] toCallees(WrappedFile<?> file, @Nullable Exchange exchange) {
        return all(file, exchange);
    }

    /** The callees of a list of maps, records or callees. */
    @Converter
    public static Callee[] toCallees(Iterable<?> elements, @Nullable Exchange exchange) {
        return all(elements, exchange);
    }

    @Converter
    public static CalleeIterator toCalleeIterator(String text, @Nullable Exchange exchange) {
        return lazily(text, exchange);
    }

    @Converter
    public static CalleeIterator toCalleeIterator(byte[] text, @Nullable Exchange exchange) {
        return lazily(text, exchange);
    }

    @Converter
    public static CalleeIterator toCalleeIterator(InputStream text, @Nullable Exchange exchange) {
        return lazily(text, exchange);
    }

    @Converter
    public static CalleeIterator toCalleeIterator(Reader text, @Nullable Exchange exchange) {
        return lazily(text, exchange);
    }

    @Converter
    public static CalleeIterator toCalleeIterator(File file, @Nullable Exchange exchange) {
        return lazily(file, exchange);
    }

    @Converter
    public static CalleeIterator toCalleeIterator(Path file, @Nullable Exchange exchange) {
        return lazily(file, exchange);
    }

    /** The callees of a file of Camel's file components. */
    @Converter
    public static CalleeIterator toCalleeIterator(WrappedFile<?> file, @Nullable Exchange exchange) {
        return lazily(file, exchange);
    }

    /** The callee of a map with its phone and the variables of its script, in their order. */
    @Converter
    public static Callee toCallee(Map<?, ?> fields, @Nullable Exchange exchange) {
        return converted(Callee.class, Callee.of(""), exchange, () -> CalleeContent.all(List.of(fields), exchange)
                .get(0));
    }

    private static Callee[] all(Object content, @Nullable Exchange exchange) {
        return converted(Callee[].class, new Callee[0], exchange, () -> CalleeContent.all(content, exchange)
                .toArray(Callee[]::new));
    }

    private static CalleeIterator lazily(Object content, @Nullable Exchange exchange) {
        return converted(
                CalleeIterator.class, NoCallees.INSTANCE, exchange, () -> CalleeContent.open(content, exchange));
    }

    /** @param nothing what stands in the body of an exchange that has failed, where something must; it starts no calls */
    private static <T> T converted(Class<T> type, T nothing, @Nullable Exchange exchange, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (FlashAiInvalidRequestException e) {
            if (exchange == null) {
                throw new TypeConversionException("(not shown)", type, e);
            }
            exchange.setException(e);
            return nothing;
        }
    }

    private enum NoCallees implements CalleeIterator {
        INSTANCE;

        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public Callee next() {
            throw new NoSuchElementException();
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
