package io.github.camelflashai.wire.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelflashai.CallbackSign;
import io.github.camelflashai.api.Callback;
import io.github.camelflashai.api.CallbackType;
import io.github.camelflashai.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A callback that was read, in the forms that a route may want it in. */
public final class CallbackMessage implements ResultView {
    private final CallbackType type;
    private final String raw;
    private final JsonResultBody envelope;
    private final JsonResultBody body;

    CallbackMessage(CallbackType type, String raw, JsonResultBody envelope, JsonResultBody body) {
        this.type = type;
        this.raw = raw;
        this.envelope = envelope;
        this.body = body;
    }

    public CallbackType type() {
        return type;
    }

    @Override
    public Callback asObject() {
        return type.read(body);
    }

    @Override
    public Map<String, Object> asRaw() {
        return body.fields();
    }

    @Override
    public String asWire() {
        return raw;
    }

    /** The signature that came with it, or null. */
    public String sign() {
        return envelope.fields().get("sign") instanceof String sign ? sign : null;
    }

    /** The fields of the body, as the scheme {@link CallbackSign#BODY} signs them. */
    public Map<String, String> bodyFields() {
        return texts(body);
    }

    /** The fields of the envelope, with the body as the very text that came, as {@link CallbackSign#ENVELOPE} signs them. */
    public Map<String, String> envelopeFields() {
        Map<String, String> fields = texts(envelope);
        fields.keySet().retainAll(Set.of("code", "msg", "success"));
        fields.put("body", rawBody());
        return fields;
    }

    private static Map<String, String> texts(JsonResultBody object) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : object.fields().keySet()) {
            String text = object.text(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    private String rawBody() {
        if (envelope.fields().get("body") instanceof String text) {
            return text;
        }
        try (JsonParser parser = Json.MAPPER.createParser(raw)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isBody = "body".equals(parser.currentName());
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                if (isBody) {
                    return raw.substring(from, (int) parser.currentLocation().getCharOffset());
                }
            }
            throw new IllegalStateException("A callback that was read has a body");
        } catch (IOException e) {
            throw new UncheckedIOException("A callback that was read is JSON", e);
        }
    }
}
