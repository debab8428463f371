package io.github.camelflashai;

import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.LowerCaseName;
import io.github.camelflashai.wire.Json;
import io.github.camelflashai.wire.response.ResultView;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form in which a route gets the result of a call, what a poll found, or a callback. */
public enum ResultFormat {
    /** The immutable record of the operation. */
    OBJECT(record -> record),
    /** The documented JSON of the record, as text. */
    JSON(record -> Json.text(record.toMap())),
    /** The documented JSON of the record, as a Map. */
    MAP(JsonForm::toMap),
    /** A Map with the fields of the answer under the names of the API, as they came. */
    RAW(null, ResultView::asRaw),
    /** The server's own text, whole, as it came. */
    WIRE(null, ResultView::asWire);

    private final @Nullable Function<JsonForm, Object> ofRecord;
    private final Function<ResultView, Object> ofAnswer;

    ResultFormat(Function<JsonForm, Object> ofRecord) {
        this(ofRecord, view -> ofRecord.apply(view.asObject()));
    }

    ResultFormat(@Nullable Function<JsonForm, Object> ofRecord, Function<ResultView, Object> ofAnswer) {
        this.ofRecord = ofRecord;
        this.ofAnswer = ofAnswer;
    }

    /** The form of an answer or a callback. */
    public Object of(ResultView result) {
        return ofAnswer.apply(result);
    }

    /** The form of a record by itself; empty if this is a form of a whole answer. */
    public Optional<Function<JsonForm, Object>> ofRecords() {
        return Optional.ofNullable(ofRecord);
    }

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
