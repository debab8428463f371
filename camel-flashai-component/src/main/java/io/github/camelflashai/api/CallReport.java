package io.github.camelflashai.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of one call, as FlashAI posts it to {@code notifyUrl} (flashai-api.md, section 7). A value is null if the server
 * left it out or sent something else in its place; {@code fields} has what it sent.
 *
 * @param batchName the batch
 * @param phone the phone that was called ({@code phoneNo}; {@code phone} in the older form)
 * @param intentTag the intent that the robot heard, as the script tags it ({@code accurateIntent}); in the older form
 *     {@code result}: the tag, {@code X} for the black list, or a sentence why the callee was refused
 * @param reason why the call has this tag, in the server's words
 * @param remarks the server's remarks, which are the callee's attach ({@code attach} in the older form)
 * @param start when the call began ({@code callStartTime})
 * @param answer when the callee answered ({@code answerTime}); null if nobody did
 * @param hangup when it ended ({@code handupTime}, so spelt; {@code hangupTime} too)
 * @param duration how long it took; in seconds, as far as is known
 * @param billSec the time that is paid for, in seconds
 * @param hangupDirection who hung up, in the server's words
 * @param detailList the dialogue as the server sent it; empty if there is none
 * @param fields all fields under the names of the API, those without a name here among them
 */
public record CallReport(
        @Nullable String batchName,
        @Nullable String phone,
        @Nullable String intentTag,
        @Nullable String reason,
        @Nullable String remarks,
        @Nullable Instant start,
        @Nullable Instant answer,
        @Nullable Instant hangup,
        @Nullable Long duration,
        @Nullable Long billSec,
        @Nullable String hangupDirection,
        String detailList,
        Map<String, Object> fields)
        implements Callback {
    /** The fields of its JSON form. */
    public static final JsonFields<CallReport> JSON = JsonFields.of(CallReport.class)
            .text("batchName", CallReport::batchName, "The batch.")
            .text("callKey", call -> call.callKey().orElse(null), "The key of the call, the same from every source.")
            .text("callbackType", call -> CallbackType.CALL.toString(), "The kind of the callback: call.")
            .text("source", call -> Source.CALLBACK.toString(), "Where it came from: callback.")
            .text("phone", CallReport::phone, "The phone that was called.")
            .text("intentTag", CallReport::intentTag, "The intent that the robot heard, as the script tags it.")
            .text("reason", CallReport::reason, "Why the call has this tag, in the server's words.")
            .text("remarks", CallReport::remarks, "The server's remarks, which are the callee's attach.")
            .time("start", CallReport::start, "When the call began.")
            .time("answer", CallReport::answer, "When the callee answered.")
            .time("hangup", CallReport::hangup, "When the call ended.")
            .number("durationSeconds", CallReport::duration, "How long it took, in seconds.")
            .number("billSec", CallReport::billSec, "The time that is paid for, in seconds.")
            .text("callTime", call -> call.sent("callStartTime"), "When the call began, in the server's form.")
            .text("answerTime", call -> call.sent("answerTime"), "When the callee answered, in the server's form.")
            .text("hangupTime", call -> call.sent("handupTime", "hangupTime"), "When it ended, in the server's form.")
            .text("duration", call -> call.sent("duration"), "How long it took, in the server's form.")
            .text("hangupDirection", CallReport::hangupDirection, "Who hung up, in the server's words.")
            .text("detailList", CallReport::detailList, "The dialogue as the server sent it.")
            .records("dialogue", Dialogue.Turn.JSON, CallReport::dialogue, "What was said, turn by turn.")
            .anything("fields", CallReport::fields, "All fields under the names of the API, as they came.");

    static CallReport read(ResultBody body) {
        Instant hangup = CallTime.of(body, "handupTime");
        String detailList = body.text("detailList");
        return new CallReport(
                body.text("batchName"),
                first(body, "phoneNo", "phone"),
                first(body, "accurateIntent", "result"),
                body.text("reason"),
                first(body, "remarks", "attach"),
                CallTime.of(body, "callStartTime"),
                CallTime.of(body, "answerTime"),
                hangup == null ? CallTime.of(body, "hangupTime") : hangup,
                body.number("duration"),
                body.number("billSec"),
                body.text("hangupDirection"),
                detailList == null ? "" : detailList,
                body.fields());
    }

    /** Under the later name, or else under that of the older form. */
    private static @Nullable String first(ResultBody body, String later, String older) {
        String text = body.text(later);
        return text == null ? body.text(older) : text;
    }

    /** The first of some fields that was sent, as it came. */
    private @Nullable String sent(String... names) {
        return Stream.of(names)
                .map(fields::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    /**
     * The key of the call, the same as that of its polled record.
     *
     * @return empty if the report does not say who was called or when the call began: no key is better than one key for two
     */
    public Optional<String> callKey() {
        return batchName == null || phone == null || start == null || !PhoneNumber.isOne(phone)
                ? Optional.empty()
                : Optional.of(CallKey.of(batchName, phone, start));
    }

    /** What was said, turn by turn; empty if the report holds no dialogue. */
    public List<Dialogue.Turn> dialogue() {
        return Dialogue.parse(detailList);
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }

    /** Shows the phone masked; a call's fields are a person's data. */
    @Override
    public String toString() {
        return "CallReport[" + PhoneNumber.mask(phone) + ", batchName=" + batchName + ", intentTag=" + intentTag + "]";
    }
}
