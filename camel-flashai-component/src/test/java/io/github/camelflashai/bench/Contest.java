package io.github.camelflashai.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets a subject and a reference run in turns: one warm-up for both, then rounds in which either goes first. */
final class Contest {
    /** An odd number, so that the median is one of the rounds. */
    private static final int ROUNDS = 21;

    private static final int WARM_UP_TURNS = 10;

    private final Arena arena;
    private final long roundNanos;
    private final long warmUpNanos;

    /**
     * A contest.
     *
     * @param arena where it takes place
     * @param round how long either works in a round
     * @param warmUp how long either warms up
     */
    Contest(Arena arena, Duration round, Duration warmUp) {
        this.arena = arena;
        this.roundNanos = round.toNanos();
        this.warmUpNanos = warmUp.toNanos();
    }

    /** Warms up, measures and shows on the console what came out. */
    Outcome run(String title, Work subject, Work reference) throws Exception {
        Progress.show(title + ": warming up");
        int subjectTimes = 1;
        int referenceTimes = 1;
        for (int i = 0; i < WARM_UP_TURNS; i++) {
            subjectTimes = warmUp(subject, subjectTimes);
            referenceTimes = warmUp(reference, referenceTimes);
        }
        Progress.show(title + ": " + ROUNDS + " rounds of " + subjectTimes + " and " + referenceTimes);
        List<Cost> ofSubject = new ArrayList<>();
        List<Cost> ofReference = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            if (i % 2 == 0) {
                ofSubject.add(arena.run(subject, subjectTimes));
                ofReference.add(arena.run(reference, referenceTimes));
            } else {
                ofReference.add(arena.run(reference, referenceTimes));
                ofSubject.add(arena.run(subject, subjectTimes));
            }
        }
        Outcome outcome = new Outcome(ofSubject, ofReference);
        Progress.show(title + ": " + outcome);
        return outcome;
    }

    /** Works for a turn of the warm-up and tells how many operations make a round. */
    private int warmUp(Work work, int times) throws Exception {
        long end = System.nanoTime() + warmUpNanos / WARM_UP_TURNS;
        int next = times;
        do {
            double wallNanos = Math.max(1, arena.run(work, next).wallNanos());
            // Not more than doubled at once: the first operations are far slower than those to come.
            next = (int) Math.max(1, Math.min(next * 2L, Math.round(roundNanos / wallNanos)));
        } while (System.nanoTime() < end);
        return next;
    }

    /** Works for about so long, to shape what the compiler knows; nothing is measured. */
    static void keepBusy(Duration duration, List<Work> works) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(duration.toMillis());
        OneThread thread = new OneThread();
        while (System.nanoTime() < end) {
            for (Work work : works) {
                thread.run(work, 10);
            }
        }
    }
}
