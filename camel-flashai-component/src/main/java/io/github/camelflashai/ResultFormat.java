package io.github.camelflashai;

import io.github.camelflashai.wire.FlashAiResponse;
import java.util.Locale;
import java.util.function.Function;

/** The form in which a route gets the result of a call. */
public enum ResultFormat {
    /** The immutable record of the operation. */
    OBJECT(FlashAiResponse::asObject),
    /** A Map with the names of the API. */
    MAP(FlashAiResponse::asMap),
    /** The text of the result as a JSON object. */
    JSON(FlashAiResponse::asJson),
    /** The whole answer with its envelope, as it came. */
    RAW(FlashAiResponse::asRaw);

    private final Function<FlashAiResponse, Object> form;

    ResultFormat(Function<FlashAiResponse, Object> form) {
        this.form = form;
    }

    Object of(FlashAiResponse response) {
        return form.apply(response);
    }

    /** The spelling of the option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
