package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/**
 * The progress of a batch on one phone line.
 *
 * @param lineId the line
 * @param totalNum callees given to the line; null if the server sent no number
 * @param endCount callees of the line whose calls are done; null if the server sent no number
 * @param lastCallTime when the line last called, in the server's form; empty if it did not
 */
public record LineSummary(String lineId, @Nullable Long totalNum, @Nullable Long endCount, String lastCallTime) {
    static LineSummary read(DelimitedRecord fields) {
        return new LineSummary(fields.field(0), count(fields.field(1)), count(fields.field(2)), fields.field(3));
    }

    private static @Nullable Long count(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
