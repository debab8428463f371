package io.github.camelflashai.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made, with its fields by position and by name. A named field is empty text if the record does not hold
 * it. Times and durations are in the server's form, which the API document does not say.
 *
 * @param batchName the batch; null if neither the answer nor its request names it
 * @param source where it came from
 * @param fields all fields by position, also those that have no name
 * @param layout where the named fields stand
 */
public record Call(@Nullable String batchName, Source source, List<String> fields, CallLayout layout)
        implements Keyed, JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<Call> JSON = JsonFields.of(Call.class)
            .text("batchName", Call::batchName, "The batch.")
            .text("callKey", call -> call.callKey().orElse(null), "The key of the call, the same from every source.")
            .text("callbackType", call -> call.source.callbackTypeOfCalls(), "callList if FlashAI posted it.")
            .text("source", call -> call.source.toString(), "Where it came from: callback or poll.")
            .text("phone", Call::phone, "The phone that was called.")
            .text("intentTag", Call::intentTag, "The intent that the robot heard, as the script tags it.")
            .text("intentNote", Call::intentNote, "The note to it.")
            .time("start", call -> call.start().orElse(null), "When the call began.")
            .time("answer", call -> call.answer().orElse(null), "When the callee answered.")
            .time("hangup", call -> call.hangup().orElse(null), "When the call ended.")
            .number("durationSeconds", call -> CallTime.seconds(call.duration()), "How long it took, in seconds.")
            .text("callDate", Call::callDate, "The day of the call, in the server's form.")
            .text("callTime", Call::callTime, "When the call began, in the server's form.")
            .text("answerTime", Call::answerTime, "When the callee answered, in the server's form.")
            .text("hangupTime", Call::hangupTime, "When the call ended, in the server's form.")
            .text("duration", Call::duration, "How long it took, in the server's form.")
            .text("detail", Call::detail, "The detail that the API document calls F-class.")
            .text("detailList", Call::detailList, "The dialogue as the server sent it.")
            .records("dialogue", Dialogue.Turn.JSON, Call::dialogue, "What was said, turn by turn.")
            .texts("fields", Call::fields, "All fields by position, also those without a name.");

    /** The fields that have a name. */
    public enum Field {
        PHONE("phone"),
        CALL_DATE("callDate"),
        CALL_TIME("callTime"),
        HANGUP_TIME("hangupTime"),
        ANSWER_TIME("answerTime"),
        DURATION("duration"),
        INTENT_TAG("intentTag"),
        INTENT_NOTE("intentNote"),
        DETAIL("detail"),
        DETAIL_LIST("detailList");

        private final String fieldName;

        Field(String fieldName) {
            this.fieldName = fieldName;
        }

        @Override
        public String toString() {
            return fieldName;
        }

        static Field named(String name) {
            return Arrays.stream(values())
                    .filter(field -> field.fieldName.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new FlashAiOptionsException(
                            "callFields",
                            "names '" + name + "', which is no field of a call",
                            "there are "
                                    + Arrays.stream(values())
                                            .map(f -> f.fieldName)
                                            .collect(Collectors.joining(", "))));
        }
    }

    public Call {
        // A record of delimited text cuts a field out when it is asked for; a copy would cut out all of them.
        fields = fields instanceof DelimitedRecord ? fields : List.copyOf(fields);
    }

    /** A call that was asked for, of a batch that is not known here. */
    public Call(List<String> fields, CallLayout layout) {
        this(null, Source.POLL, fields, layout);
    }

    public String phone() {
        return layout.field(Field.PHONE, fields);
    }

    public String callDate() {
        return layout.field(Field.CALL_DATE, fields);
    }

    public String callTime() {
        return layout.field(Field.CALL_TIME, fields);
    }

    /**
     * When the call began, from callTime (with callDate): milliseconds or seconds since the epoch, or text such as 100000,
     * 10:00:00 or 2026-12-01 10:00:00, which is of the {@code serverTimeZone} if it names none.
     *
     * @return empty if the fields hold no second
     */
    public Optional<Instant> start() {
        return CallTime.read(callDate(), callTime(), layout.zone());
    }

    /** When the callee answered, from answerTime (with callDate), read as {@link #start()}; empty if nobody did. */
    public Optional<Instant> answer() {
        return CallTime.later(callDate(), answerTime(), layout.zone(), start());
    }

    /** When the call ended, from hangupTime (with callDate), read as {@link #start()}. */
    public Optional<Instant> hangup() {
        return CallTime.later(callDate(), hangupTime(), layout.zone(), start());
    }

    public String hangupTime() {
        return layout.field(Field.HANGUP_TIME, fields);
    }

    /** When the callee answered; empty if nobody did. */
    public String answerTime() {
        return layout.field(Field.ANSWER_TIME, fields);
    }

    public String duration() {
        return layout.field(Field.DURATION, fields);
    }

    /** The intent that the robot heard, as the script tags it. */
    public String intentTag() {
        return layout.field(Field.INTENT_TAG, fields);
    }

    public String intentNote() {
        return layout.field(Field.INTENT_NOTE, fields);
    }

    /** The detail that the API document calls F-class. */
    public String detail() {
        return layout.field(Field.DETAIL, fields);
    }

    /** The dialogue as the server sent it; {@link Dialogue#parse} makes turns of it. */
    public String detailList() {
        return layout.field(Field.DETAIL_LIST, fields);
    }

    /** What was said, turn by turn; empty if the record holds no dialogue. */
    public List<Dialogue.Turn> dialogue() {
        return Dialogue.parse(detailList());
    }

    /** The {@link CallKey}; empty if the batch is not known. */
    public Optional<String> callKey() {
        return Optional.ofNullable(batchName).map(this::key);
    }

    /** The {@link CallKey}. */
    @Override
    public String key(String batchName) {
        return CallKey.of(batchName, this);
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }

    /** Shows the phone masked; a call's fields are a person's data. */
    @Override
    public String toString() {
        return "Call[" + PhoneNumber.mask(phone()) + ", intentTag=" + intentTag() + ", " + fields.size() + " fields]";
    }
}
