package io.github.camelflashai.simulator.callback;

import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.dial.Turn;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Calls as delimited text. Times are milliseconds since the epoch, everywhere the same. */
public final class CallText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private CallText() {}

    /**
     * A record of callList: phone, call date (yyyyMMdd), call time, hang-up time, answer time (empty if nobody
     * answered), talk in seconds, intent tag, intent note, F-class detail, call id, line id, detailList.
     *
     * @param partDelimiter what joins the four parts of a turn
     */
    public static String record(Call call, ZoneId zone, String partDelimiter) {
        return String.join(
                "^",
                call.callee().phone(),
                DAY.format(call.start().atZone(zone)),
                millis(call.start()),
                millis(call.end()),
                call.answered().map(CallText::millis).orElse(""),
                Long.toString(call.talkSeconds()),
                call.intentTag(),
                call.note(),
                call.answered().isPresent() ? "" : "no answer",
                call.callId(),
                call.lineId(),
                dialogue(call.turns(), "$", partDelimiter));
    }

    /** The dialogue: turns, each of what the bot said, when, what the customer said, when. */
    public static String dialogue(List<Turn> turns, String turnDelimiter, String partDelimiter) {
        return turns.stream()
                .map(turn -> String.join(
                        partDelimiter,
                        turn.botText(),
                        millis(turn.botTime()),
                        turn.customerText(),
                        millis(turn.customerTime())))
                .collect(Collectors.joining(turnDelimiter));
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}
