package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.PlannedCallee;
import io.github.camelflashai.simulator.wire.Behaviour;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The order in which getBatchPlanList has the callees. */
enum CalleeOrder {
    /** As they came. */
    OLDEST_FIRST {
        @Override
        Stream<PlannedCallee> sorted(List<PlannedCallee> callees, Page page) {
            return callees.stream();
        }
    },
    /** By the second in which they came, and nothing else: those of one second are ordered anew for each page. */
    NEWEST_FIRST {
        @Override
        Stream<PlannedCallee> sorted(List<PlannedCallee> callees, Page page) {
            return callees.stream()
                    .sorted(Comparator.comparing(
                                    (PlannedCallee callee) -> -callee.since().getEpochSecond())
                            .thenComparing(callee -> chance(callee, page)));
        }
    };

    static CalleeOrder of(Behaviour behaviour) {
        return behaviour.has(Habit.LIST_NEWEST_FIRST) ? NEWEST_FIRST : OLDEST_FIRST;
    }

    abstract Stream<PlannedCallee> sorted(List<PlannedCallee> callees, Page page);

    private static long chance(PlannedCallee callee, Page page) {
        return new SplittableRandom(callee.index() * 1_000_003L + page.number()).nextLong();
    }
}
