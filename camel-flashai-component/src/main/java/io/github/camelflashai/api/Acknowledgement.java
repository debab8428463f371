package io.github.camelflashai.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of an operation that only says that it was done.
 *
 * @param batchName the batch that it was done to
 * @param message the server's words; may be null
 */
public record Acknowledgement(@Nullable String batchName, @Nullable String message) implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<Acknowledgement> JSON = JsonFields.of(Acknowledgement.class)
            .text("batchName", Acknowledgement::batchName, "The batch that it was done to.")
            .text("message", Acknowledgement::message, "The server's words.");

    static Acknowledgement read(ResultBody body) {
        return new Acknowledgement(body.batchName(), body.message());
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
