package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Call;
import java.time.Duration;
import java.util.Optional;

/**
 * A call as getBatchPlanCallList shows it.
 *
 * @param call the whole call
 * @param ended whether its end is known by now
 */
record ListedCall(Call call, boolean ended) {
    private static final Duration LAG = Duration.ofMinutes(1);

    /** What the server shows of a call, empty if it does not show it yet. */
    static Optional<ListedCall> of(Call call, Request request) {
        boolean ended = !call.end().isAfter(request.now());
        if (!ended) {
            return request.has(Habit.CALLS_LISTED_BEFORE_THEIR_END)
                    ? Optional.of(new ListedCall(call, false))
                    : Optional.empty();
        }
        boolean late = request.has(Habit.CALL_LIST_LAGS) && call.end().plus(LAG).isAfter(request.now());
        return late ? Optional.empty() : Optional.of(new ListedCall(call, true));
    }

    String whenEnded(String value) {
        return ended ? value : "";
    }
}
