package io.github.camelflashai.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The body of a successful answer, as the result records read it. A field that is missing is null or empty, never an error. */
public interface ResultBody {
    /** Whether the answer carries no result at all: body null, empty text or an empty object. */
    boolean isEmpty();

    /** The description that the server put into the envelope, or null. */
    String message();

    /** A field as text, numbers in plain form; null if it is missing. */
    String text(String field);

    /** A count or total, sent as a number or as text of digits; null if it is missing or no whole number. */
    Long number(String field);

    /** One of the counts and totals; null if it is missing or no whole number. */
    default Long number(Count count) {
        return number(count.wireName());
    }

    /** The records of a field that holds delimited text; empty if it is missing. */
    <T> List<T> records(String field, Function<DelimitedRecord, T> reader);

    /** The objects of a field that holds a JSON array; empty if it is missing. */
    <T> List<T> objects(String field, Function<ResultBody, T> reader);

    /** All fields with their JSON values as plain Java; unmodifiable. */
    Map<String, Object> fields();

    /** The order of the fields in a call record of this account. */
    CallLayout callLayout();
}
