package io.github.camelflashai;

import io.github.camelflashai.wire.ResultForms;
import java.util.Locale;
import java.util.function.Function;

/** The form in which a route gets the result of a call, or a callback. */
public enum ResultFormat {
    /** The immutable record of the operation. */
    OBJECT(ResultForms::asObject),
    /** A Map with the names of the API. */
    MAP(ResultForms::asMap),
    /** The text of the result as a JSON object. */
    JSON(ResultForms::asJson),
    /** The whole answer with its envelope, as it came. */
    RAW(ResultForms::asRaw);

    private final Function<ResultForms, Object> form;

    ResultFormat(Function<ResultForms, Object> form) {
        this.form = form;
    }

    public Object of(ResultForms result) {
        return form.apply(result);
    }

    /** The spelling of the option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
