package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;
import io.github.camelflashai.wire.response.ResultView;
import java.util.function.Function;

/** The form in which a route gets the result of a call, or a callback. */
public enum ResultFormat {
    /** The immutable record of the operation. */
    OBJECT(ResultView::asObject),
    /** A Map with the names of the API. */
    MAP(ResultView::asMap),
    /** The text of the result as a JSON object. */
    JSON(ResultView::asJson),
    /** The whole answer with its envelope, as it came. */
    RAW(ResultView::asRaw);

    private final Function<ResultView, Object> form;

    ResultFormat(Function<ResultView, Object> form) {
        this.form = form;
    }

    public Object of(ResultView result) {
        return form.apply(result);
    }

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
