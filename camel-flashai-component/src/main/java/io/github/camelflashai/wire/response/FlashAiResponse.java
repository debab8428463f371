package io.github.camelflashai.wire.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The successful answer of an operation, in the forms that a route may want it in. */
public final class FlashAiResponse implements ResultView {
    private final Operation operation;
    private final Envelope envelope;
    private final byte[] raw;
    private final JsonResultBody body;
    /** Read when it is asked for first: for a list by page that is worth waiting for. */
    private JsonForm result;

    public FlashAiResponse(Operation operation, Envelope envelope, byte[] raw, CallLayout callLayout) {
        this(operation, envelope, raw, new JsonResultBody(envelope.body(), envelope.msg(), callLayout), null);
    }

    private FlashAiResponse(Operation operation, Envelope envelope, byte[] raw, JsonResultBody body, JsonForm result) {
        this.operation = operation;
        this.envelope = envelope;
        this.raw = raw;
        this.body = body;
        this.result = result;
    }

    /** The same answer, with the batch that was asked for in its record, which not every answer repeats. */
    public FlashAiResponse about(String batchName) {
        return batchName == null || batchName.equals(body.request())
                ? this
                : new FlashAiResponse(
                        operation,
                        envelope,
                        raw,
                        new JsonResultBody(body.fields(), body.message(), body.callLayout(), body.source(), batchName),
                        null);
    }

    /** The same answer, with a record in which there is what somebody made of it. */
    public FlashAiResponse with(JsonForm made) {
        return new FlashAiResponse(operation, envelope, raw, body, made);
    }

    /**
     * A response that no server gave: what the connector found out, or put together, in the form of an answer.
     *
     * @param msg says so
     * @param fields the fields of the result under the names of the API
     */
    public static FlashAiResponse of(Operation operation, String msg, Map<String, Object> fields) {
        Envelope envelope = new Envelope("0", msg, fields);
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("code", envelope.code());
        raw.put("msg", msg);
        raw.put("success", true);
        raw.put("body", fields);
        return new FlashAiResponse(
                operation,
                envelope,
                Json.text(raw).getBytes(StandardCharsets.UTF_8),
                CallLayout.parse(CallLayout.AUTO));
    }

    /**
     * An answer that was received earlier.
     *
     * @param operation the operation that was called
     * @param json its result, as {@link #bodyText} gave it
     * @return empty if the text is no JSON object
     */
    public static Optional<FlashAiResponse> ofJson(Operation operation, String json) {
        try {
            return Json.PLAIN.readValue(json) instanceof Map<?, ?> fields
                    ? Optional.of(of(operation, null, Json.object(fields)))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The same answer with another field in its result: what the connector found out about it. */
    public FlashAiResponse with(String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>(envelope.body());
        fields.put(field, value);
        return new FlashAiResponse(
                operation, new Envelope(envelope.code(), envelope.msg(), fields), raw, body.callLayout());
    }

    /** What of the result has another form than the API document's, for the end of a sentence; empty if all is well. */
    public Optional<String> shapeFault() {
        return ResultShape.fault(envelope.body());
    }

    public String code() {
        return envelope.code();
    }

    /** The server's description, or null. */
    public String msg() {
        return envelope.msg();
    }

    /** The result as the record of the operation, {@link Operation#resultType()}. */
    @Override
    public JsonForm asObject() {
        if (result == null) {
            result = operation.resultReader().read(body);
        }
        return result;
    }

    /** The result as the record that the caller knows the operation to give. */
    public <T> T as(Class<T> type) {
        return type.cast(asObject());
    }

    /** The fields of the result under the names of the API; empty if there are none. */
    @Override
    public Map<String, Object> asRaw() {
        return body.fields();
    }

    /** The fields of the result as the text of a JSON object. */
    public String bodyText() {
        return Json.text(envelope.body());
    }

    /** The whole answer with its envelope, as it came. */
    @Override
    public String asWire() {
        return new String(raw, StandardCharsets.UTF_8);
    }

    /** A field of the result that is a whole number, or text of one; null if it is missing. */
    public Long number(String field) {
        return body.number(field);
    }

    /** One of the counts and totals; null if it is missing. */
    public Long number(Count count) {
        return body.number(count);
    }

    /** A field of the result as text; null if it is missing. */
    public String text(String field) {
        return body.text(field);
    }
}
