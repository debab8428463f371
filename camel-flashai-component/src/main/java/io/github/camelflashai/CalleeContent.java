package io.github.camelflashai;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.producer.BodyText;
import io.github.camelflashai.wire.request.CalleeParser;
import io.github.camelflashai.wire.request.CsvFormat;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;

/** The callees in a body that holds them as CSV, as JSON, or as a list. */
final class CalleeContent {
    private CalleeContent() {}

    /** @throws FlashAiInvalidRequestException with all faults */
    static List<Callee> all(Object body, @Nullable Exchange exchange) {
        return body instanceof Iterable<?> elements && !(body instanceof java.nio.file.Path)
                ? CalleeParser.of(elements)
                : CalleeParser.readAll(reader(body, exchange), format(exchange));
    }

    /**
     * Opens them for reading one by one.
     *
     * @param exchange closes them when it is done
     */
    static CalleeIterator open(Object body, @Nullable Exchange exchange) {
        CsvFormat format = format(exchange);
        CalleeIterator callees = BodyText.opensAgain(body)
                ? CalleeParser.openEachTime(() -> reader(body, exchange), format)
                : CalleeParser.open(reader(body, exchange), format);
        if (exchange != null) {
            exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                @Override
                public void onDone(Exchange done) {
                    callees.close();
                }
            });
        }
        return callees;
    }

    private static Reader reader(Object body, @Nullable Exchange exchange) {
        try {
            Reader reader = BodyText.open(exchange, body);
            if (reader == null) {
                throw new IOException("is a " + body.getClass().getName()
                        + ": must be CSV or JSON as text, bytes, stream or file, or a list of maps or records");
            }
            return reader;
        } catch (IOException e) {
            throw unfit(String.valueOf(e.getMessage()));
        }
    }

    private static CsvFormat format(@Nullable Exchange exchange) {
        if (exchange == null) {
            return CsvFormat.USUAL;
        }
        String column = exchange.getProperty(CalleeConverter.PHONE_COLUMN, CsvFormat.USUAL.phoneColumn(), String.class);
        String delimiter = exchange.getProperty(CalleeConverter.CSV_DELIMITER, "", String.class);
        if (delimiter.length() > 1) {
            throw unfit("cannot be read as CSV: " + CalleeConverter.CSV_DELIMITER + " must be one character");
        }
        return new CsvFormat(column, delimiter.isEmpty() ? null : delimiter.charAt(0));
    }

    private static FlashAiInvalidRequestException unfit(String reason) {
        return new FlashAiInvalidRequestException(
                Operation.ADD_PLAN.path(),
                List.of(Violation.of(Violation.Kind.WRONG_TYPE, Parameter.MOBILE_LIST.wireName(), reason)));
    }
}
