package io.github.camelflashai.api;

import java.util.List;

/**
 * One record of the API's delimited text, by position.
 *
 * @param fields all fields as they came; a field at the end may be missing
 */
public record DelimitedRecord(List<String> fields) {
    public DelimitedRecord {
        fields = List.copyOf(fields);
    }

    /** The field at a position counted from 0; empty text if the record ends before it. */
    public String field(int position) {
        return position >= 0 && position < fields.size() ? fields.get(position) : "";
    }

    public int size() {
        return fields.size();
    }
}
