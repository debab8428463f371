package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.wire.Behaviour;
import java.time.Duration;

/**
 * How a batch is taken in, steered and dialled; decided when it is accepted.
 *
 * @param intake time between two callees who come in; zero: all at once
 * @param orderly whether who comes in after a pause or stop is paused or stopped too
 * @param greedy whether callees are fetched before they are called
 */
record Manners(Duration intake, boolean orderly, boolean greedy) {
    static Manners of(Behaviour behaviour, DialSettings settings) {
        return new Manners(
                behaviour.has(Habit.INTAKE_BY_QUEUE) ? settings.intakeInterval() : Duration.ZERO,
                !behaviour.has(Habit.STEERING_MISSES_LATER_ROWS),
                behaviour.has(Habit.DIALLER_FETCHES_AHEAD));
    }

    Dialler dialler(DialQueue queue) {
        return greedy ? new FetchingDialler(queue) : Dialler.oneByOne(queue);
    }
}
