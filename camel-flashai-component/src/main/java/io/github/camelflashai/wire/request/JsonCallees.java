package io.github.camelflashai.wire.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.camelflashai.wire.Json;
import java.io.IOException;
import java.io.Reader;

/** Reads callees out of a JSON array, one element at a time. */
final class JsonCallees implements CalleeSource {
    private final JsonParser json;

    JsonCallees(Reader reader) throws IOException {
        json = Json.MAPPER.createParser(reader).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.nextToken();
    }

    @Override
    public CalleeRow next() throws IOException {
        JsonToken start = json.nextToken();
        if (start != JsonToken.END_ARRAY) {
            return CalleeRow.of(json.currentTokenLocation().getLineNr(), Json.STRICT_PART.readValue(json));
        }
        if (json.nextToken() != null) {
            throw new IOException("has more behind its JSON array");
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
