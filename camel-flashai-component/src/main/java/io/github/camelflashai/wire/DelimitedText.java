package io.github.camelflashai.wire;

import io.github.camelflashai.api.DelimitedRecord;
import java.util.List;
import java.util.function.Function;

/**
 * The API's delimited text: records joined by {@code |}, fields of a record by {@code ^}, items of a field by {@code -}, and
 * no escaping (flashai-api.md, section 6).
 */
final class DelimitedText {
    static final char RECORD = '|';
    static final char FIELD = '^';
    static final char ITEM = '-';

    private DelimitedText() {}

    /**
     * The records of a text. A delimiter at its end means nothing, so an empty record is none.
     *
     * @return an unmodifiable list that reads each record when it is asked for, each time anew
     */
    static <T> List<T> records(String text, Function<DelimitedRecord, T> reader) {
        return new DelimitedRows<>(text, reader);
    }
}
