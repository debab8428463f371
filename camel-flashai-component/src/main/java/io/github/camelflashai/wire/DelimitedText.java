package io.github.camelflashai.wire;

import io.github.camelflashai.api.DelimitedRecord;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The API's delimited text: records joined by {@code |}, fields of a record by {@code ^}, items of a field by {@code -}, and
 * no escaping (flashai-api.md, section 6).
 */
public final class DelimitedText {
    public static final char RECORD = '|';
    public static final char FIELD = '^';
    public static final char ITEM = '-';
    /** What older servers take for a delimiter of items too. */
    public static final char TILDE = '~';

    private DelimitedText() {}

    /** A text of records; nobody checks here that none of them holds a delimiter of its place. */
    public static String join(Stream<String> records) {
        return records.collect(Collectors.joining(String.valueOf(RECORD)));
    }

    /** A record of fields. */
    public static String joinFields(String... fields) {
        return String.join(String.valueOf(FIELD), fields);
    }

    /** A field of items. */
    public static String joinItems(List<String> items) {
        return String.join(String.valueOf(ITEM), items);
    }

    /**
     * The records of a text. A delimiter at its end means nothing, so an empty record is none.
     *
     * @return an unmodifiable list that reads each record when it is asked for, each time anew
     */
    public static <T> List<T> records(String text, Function<DelimitedRecord, T> reader) {
        return new DelimitedRows<>(text, reader);
    }
}
