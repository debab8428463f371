package io.github.camelflashai.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The body of a successful answer, as the result records read it. A field that is missing is null or empty, never an error. */
public interface ResultBody {
    /** Whether the answer carries no result at all: body null, empty text or an empty object. */
    boolean isEmpty();

    /** The description that the server put into the envelope, or null. */
    @Nullable
    String message();

    /** The batch that the answer is about: the one that the request named, else the field {@code batchName}; null if neither is. */
    @Nullable
    String batchName();

    /** Where the body came from. */
    Source source();

    /** A field as text, numbers in plain form; null if it is missing. */
    @Nullable
    String text(String field);

    /** A count or total, sent as a number or as text of digits; null if it is missing or no whole number. */
    @Nullable
    Long number(String field);

    /** One of the counts and totals; null if it is missing or no whole number. */
    default @Nullable Long number(Count count) {
        return number(count.wireName());
    }

    /** The records of a field that holds delimited text; empty if it is missing. */
    <T> List<T> records(String field, Function<DelimitedRecord, T> reader);

    /** The objects of a field that holds a JSON array; empty if it is missing. */
    <T> List<T> objects(String field, Function<ResultBody, T> reader);

    /** All fields with their JSON values as plain Java; unmodifiable. */
    Map<String, @Nullable Object> fields();

    /** The order of the fields in a call record of this account. */
    CallLayout callLayout();
}
