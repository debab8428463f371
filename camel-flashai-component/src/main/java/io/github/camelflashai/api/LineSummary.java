package io.github.camelflashai.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a batch on one phone line.
 *
 * @param lineId the line
 * @param totalNum callees given to the line; null if the server sent no number
 * @param endCount callees of the line whose calls are done; null if the server sent no number
 * @param lastCallTime when the line last called, in the server's form; empty if it did not
 * @param lastCall the same as a point in time; null if it cannot be read
 */
public record LineSummary(
        String lineId,
        @Nullable Long totalNum,
        @Nullable Long endCount,
        String lastCallTime,
        @Nullable Instant lastCall)
        implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<LineSummary> JSON = JsonFields.of(LineSummary.class)
            .text("lineId", LineSummary::lineId, "The line.")
            .number("totalNum", LineSummary::totalNum, "Callees given to the line.")
            .number("endCount", LineSummary::endCount, "Callees of the line whose calls are done.")
            .text("lastCallTime", LineSummary::lastCallTime, "When the line last called, in the server's form.")
            .time("lastCall", LineSummary::lastCall, "When the line last called.");

    static LineSummary read(DelimitedRecord fields, ZoneId zone) {
        String last = fields.field(3);
        return new LineSummary(
                fields.field(0),
                count(fields.field(1)),
                count(fields.field(2)),
                last,
                CallTime.read("", last, zone).orElse(null));
    }

    private static @Nullable Long count(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
