package io.github.camelflashai.wire;

import io.github.camelflashai.api.DelimitedRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * The API's delimited text: records joined by {@code |}, fields of a record by {@code ^}, items of a field by {@code -}, and
 * no escaping (flashai-api.md, section 6).
 */
final class DelimitedText {
    static final char RECORD = '|';
    static final char FIELD = '^';
    static final char ITEM = '-';

    private DelimitedText() {}

    /** The records of a text. A delimiter at its end means nothing, so an empty record is none. */
    static List<DelimitedRecord> records(String text) {
        return Stream.of(text.split("\\|", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> new DelimitedRecord(List.of(line.split("\\^", -1))))
                .toList();
    }
}
