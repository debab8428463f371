package io.github.camelflashai.simulator.callback;

import io.github.camelflashai.simulator.dial.Turn;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of calls as delimited text. */
public final class CallText {
    private CallText() {}

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

    /** A time as milliseconds since the epoch. */
    public static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}
