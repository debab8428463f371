package io.github.camelflashai.wire;

import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.ResultBody;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The successful answer of an operation, in the forms that a route may want it in. */
public final class FlashAiResponse implements ResultForms {
    private final Operation operation;
    private final Envelope envelope;
    private final byte[] raw;
    private final ResultBody body;

    FlashAiResponse(Operation operation, Envelope envelope, byte[] raw, CallLayout callLayout) {
        this.operation = operation;
        this.envelope = envelope;
        this.raw = raw;
        this.body = new JsonResultBody(envelope.body(), envelope.msg(), callLayout);
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
    public Object asObject() {
        return operation.resultReader().read(body);
    }

    /** The fields of the result under the names of the API; empty if there are none. */
    @Override
    public Map<String, Object> asMap() {
        return body.fields();
    }

    /** The result as the text of a JSON object. */
    @Override
    public String asJson() {
        return envelope.body().toString();
    }

    /** The whole answer with its envelope, as it came. */
    @Override
    public String asRaw() {
        return new String(raw, StandardCharsets.UTF_8);
    }

    /** A field of the result that is a whole number, or text of one; null if it is missing. */
    public Long number(String field) {
        return body.number(field);
    }

    /** A field of the result as text; null if it is missing. */
    public String text(String field) {
        return body.text(field);
    }
}
