package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.EnvelopeVariant;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.callback.CallText;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.wire.Behaviour;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A record of callList. Of a call that runs it has nothing that only the end will show. */
@FunctionalInterface
interface CallRecord {
    String of(ListedCall call);

    /** The form that the server has. */
    static CallRecord of(Behaviour behaviour, ZoneId zone) {
        if (behaviour.has(Habit.CALLS_OF_14_FIELDS)) {
            return listed -> older(listed, zone);
        }
        String partDelimiter = behaviour.has(EnvelopeVariant.DETAIL_LIST_HYPHENS) ? "-" : "_";
        return listed -> document(listed, zone, partDelimiter);
    }

    /**
     * Phone, call date (yyyyMMdd), call time, hang-up time, answer time (empty if nobody answered), talk in seconds, intent tag,
     * intent note, F-class detail, call id, line id, detailList. Times are milliseconds since the epoch.
     */
    private static String document(ListedCall listed, ZoneId zone, String partDelimiter) {
        Call call = listed.call();
        return String.join(
                "^",
                call.callee().phone(),
                DateTimeFormatter.ofPattern("uuuuMMdd").format(call.start().atZone(zone)),
                CallText.millis(call.start()),
                listed.whenEnded(CallText.millis(call.end())),
                answerTime(listed),
                listed.whenEnded(Long.toString(call.talkSeconds())),
                listed.whenEnded(call.intentTag()),
                listed.whenEnded(call.note()),
                listed.whenEnded(call.answered().isPresent() ? "" : "no answer"),
                call.callId(),
                call.lineId(),
                listed.whenEnded(CallText.dialogue(call.turns(), "$", partDelimiter)));
    }

    /** Fourteen fields in the order of their names. */
    private static String older(ListedCall listed, ZoneId zone) {
        Call call = listed.call();
        String seconds = listed.whenEnded(Long.toString(call.talkSeconds()));
        Duration talk = Duration.ofSeconds(call.talkSeconds());
        return String.join(
                "^",
                listed.whenEnded(call.intentTag()),
                DateTimeFormatter.ISO_LOCAL_DATE.format(call.start().atZone(zone)),
                answerTime(listed),
                seconds,
                CallText.millis(call.start()),
                listed.whenEnded(
                        "%02d:%02d:%02d".formatted(talk.toHours(), talk.toMinutesPart(), talk.toSecondsPart())),
                "",
                seconds,
                listed.whenEnded(call.answered().isPresent() ? "" : "no answer"),
                listed.whenEnded(call.answered().isPresent() ? "customer" : "server"),
                listed.whenEnded(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                        .format(call.end().atZone(zone))),
                call.callee().phone(),
                listed.whenEnded(call.note()),
                call.callee().attach());
    }

    private static String answerTime(ListedCall listed) {
        Optional<Instant> answered = listed.call().answered();
        return listed.whenEnded(answered.map(CallText::millis).orElse(""));
    }
}
