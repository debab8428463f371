package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.wire.GateCheck.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Whether a request is of this hour. */
final class TimestampChecks {
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,18}");

    private final CheckSettings settings;

    TimestampChecks(CheckSettings settings) {
        this.settings = settings;
    }

    /** Neither too far behind the clock nor too far ahead of it. */
    void document(Arrival arrival) {
        Value timestamp = arrival.parameters().find("timestamp").orElseThrow(() -> refuse("timestamp is missing"));
        if (settings.strict() && timestamp.type() != JsonType.NUMBER) {
            throw refuse("timestamp must be a JSON number");
        }
        if (!MILLIS.matcher(timestamp.text()).matches()) {
            throw refuse("timestamp must be milliseconds since the epoch");
        }
        Duration distance = age(arrival).abs();
        if (distance.compareTo(settings.timestampTolerance()) > 0) {
            throw refuse("timestamp is %d s from the server's clock, at most %d are allowed"
                    .formatted(
                            distance.toSeconds(), settings.timestampTolerance().toSeconds()));
        }
    }

    /** Breaks over a number. */
    static void text(Arrival arrival) {
        boolean number = arrival.parameters()
                .find("timestamp")
                .filter(value -> value.type() == JsonType.NUMBER)
                .isPresent();
        if (number) {
            throw HttpRefusal.internalError();
        }
    }

    /** Not too far behind the clock. */
    void older(Arrival arrival) {
        if (!MILLIS.matcher(arrival.text("timestamp")).matches()) {
            throw HttpRefusal.internalError();
        }
        if (age(arrival).compareTo(settings.timestampTolerance()) > 0) {
            throw new Refusal(ApiCode.TOO_OLD, "by the server's clock");
        }
    }

    private static Duration age(Arrival arrival) {
        return Duration.between(Instant.ofEpochMilli(Long.parseLong(arrival.text("timestamp"))), arrival.now());
    }

    private static Refusal refuse(String detail) {
        return new Refusal(ApiCode.WRONG_SIGN, detail);
    }
}
