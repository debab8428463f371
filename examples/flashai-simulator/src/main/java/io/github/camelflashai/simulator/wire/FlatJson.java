package io.github.camelflashai.simulator.wire;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import wiremock.com.fasterxml.jackson.core.JsonFactory;
import wiremock.com.fasterxml.jackson.core.JsonParser;
import wiremock.com.fasterxml.jackson.core.JsonToken;
import wiremock.com.fasterxml.jackson.core.StreamReadFeature;

/**
 * Reads the body of a request. Numbers are kept as the text they were sent as: a signature is made over text, and a
 * round trip through a double would change it.
 */
public final class FlatJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FlatJson() {}

    /** Reads a flat JSON object; anything else is refused as an illegal parameter. */
    public static Parameters read(byte[] body) {
        Map<String, Value> values = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable("the body is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                values.put(name, value(name, parser));
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw unreadable("the body is more than one JSON object");
            }
        } catch (IOException e) {
            // The parser's message would quote the request, phone numbers included.
            throw unreadable("the body is no readable JSON");
        }
        return new Parameters(values);
    }

    private static Value value(String name, JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            return new Value(JsonType.STRING, parser.getText());
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Value(JsonType.NULL, "");
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return new Value(JsonType.BOOLEAN, parser.getText());
        }
        if (token != null && token.isNumeric()) {
            return new Value(JsonType.NUMBER, plain(parser.getText()));
        }
        throw unreadable(name + " is no plain value: a request is a flat object");
    }

    private static String plain(String number) {
        boolean exponent = number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
        return exponent ? new BigDecimal(number).toPlainString() : number;
    }

    private static Refusal unreadable(String why) {
        return new Refusal(ApiCode.ILLEGAL_PARAMETER, why);
    }
}
