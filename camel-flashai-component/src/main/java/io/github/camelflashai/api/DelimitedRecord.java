package io.github.camelflashai.api;

import java.util.List;

/** One record of the API's delimited text, by position. Fields are cut out of the text when they are asked for. */
public interface DelimitedRecord {
    /** The field at a position counted from 0; empty text if the record ends before it. */
    String field(int position);

    /** All fields as they came; a field at the end may be missing. Unmodifiable. */
    List<String> fields();

    /** The number of fields. */
    int size();
}
