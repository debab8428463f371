package io.github.camelflashai.producer;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.Json;

/** The JSON of a body. */
final class BodyJson {
    private BodyJson() {}

    /** @throws io.github.camelflashai.api.FlashAiInvalidRequestException if it is none; it does not quote the text */
    static Object of(String text, Operation operation) {
        try {
            return Json.STRICT.readValue(text);
        } catch (JsonProcessingException e) {
            // Only the place: the parser's message quotes the text, which may hold phones.
            throw MessageBody.fault(
                    operation,
                    "is no valid JSON" + Json.place(e)
                            + " (a name that stands twice in an object is not valid either)");
        } catch (NumberFormatException e) {
            // What Jackson throws for an exponent that no BigDecimal has.
            throw MessageBody.fault(
                    operation, "is no valid JSON: it holds a number with an exponent beyond all measure");
        }
    }
}
