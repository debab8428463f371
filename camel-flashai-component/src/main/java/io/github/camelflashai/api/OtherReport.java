package io.github.camelflashai.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A callback of a shape that is not known. The route gets it as it is, since a receiver must not refuse what it could keep
 * (flashai-api.md, section 7).
 *
 * @param batchName the batch; null if it names none
 * @param fields all fields under their own names
 */
public record OtherReport(@Nullable String batchName, Map<String, @Nullable Object> fields) implements Callback {
    /** The fields of its JSON form. */
    public static final JsonFields<OtherReport> JSON = JsonFields.of(OtherReport.class)
            .text("batchName", OtherReport::batchName, "The batch, if it names one.")
            .text("callbackType", report -> CallbackType.OTHER.toString(), "The kind of the callback: other.")
            .text("source", report -> Source.CALLBACK.toString(), "Where it came from: callback.")
            .anything("fields", OtherReport::fields, "All fields under their own names, as they came.");

    static OtherReport read(ResultBody body) {
        return new OtherReport(body.text("batchName"), body.fields());
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }

    /** Shows the names of the fields and not their values, among which may be a person's data. */
    @Override
    public String toString() {
        return "OtherReport[batchName=" + batchName + ", fields=" + fields.keySet() + "]";
    }
}
