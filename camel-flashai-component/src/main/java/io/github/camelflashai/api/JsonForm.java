package io.github.camelflashai.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the connector: every result, report, receipt and record. Each has one JSON form, the same whoever writes it: any
 * Jackson mapper, Camel's type converters, or {@code resultFormat=json}. It has phones in full, because it is the data itself;
 * {@code toString} is for logs, and masks them.
 */
public sealed interface JsonForm
        permits Acknowledgement,
                Agent,
                BatchCallee,
                Call,
                Callback,
                CalleePage,
                ChunkReceipt,
                Dialogue.Turn,
                Line,
                LineSummary,
                Listing,
                PhoneDetail,
                PlanReceipt,
                Progress,
                RawResult,
                RejectedCallee,
                Script,
                ScriptVariable {
    /** The fields of the form, in their order: text, numbers, booleans, null, and lists and maps of these. */
    @JsonValue
    Map<String, @Nullable Object> toMap();
}
