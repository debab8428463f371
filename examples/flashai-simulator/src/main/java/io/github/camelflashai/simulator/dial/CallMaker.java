package io.github.camelflashai.simulator.dial;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Decides how a call goes, from the seed, the batch and the callee alone: the same run gives the same calls. */
final class CallMaker {
    /** The tag of every call that nobody answered. */
    static final String NOT_ANSWERED = "F";

    private final DialSettings settings;
    private final TreeMap<String, Double> intents;

    CallMaker(DialSettings settings) {
        this.settings = settings;
        this.intents = new TreeMap<>(settings.intents());
    }

    Call make(BatchPlan plan, PlannedCallee callee, Instant start) {
        SplittableRandom random = randomFor(plan, callee);
        String callId = "call%016x".formatted(random.nextLong());
        Duration longest = settings.longestCall();
        Instant picked = start.plus(part(longest, 0.03 + 0.12 * random.nextDouble()));
        boolean answered = random.nextDouble() < settings.answerRate();
        Instant end = answered ? picked.plus(part(longest, 0.05 + 0.8 * random.nextDouble())) : picked;
        String tag = answered ? drawIntent(random) : NOT_ANSWERED;
        List<Turn> turns = answered ? Dialogue.between(picked, end, random) : List.of();
        return new Call(
                callId,
                plan.batchName(),
                callee.record(),
                callee.lineId(),
                start,
                answered ? Optional.of(picked) : Optional.empty(),
                end,
                tag,
                answered ? "talked, judged " + tag : "no answer",
                turns,
                callee.attempts());
    }

    private SplittableRandom randomFor(BatchPlan plan, PlannedCallee callee) {
        long mixed = settings.seed();
        for (String text :
                List.of(plan.clientId(), plan.batchName(), callee.record().phone())) {
            mixed = mixed * 1_000_003 + text.hashCode();
        }
        mixed = mixed * 1_000_003 + callee.index();
        return new SplittableRandom(mixed * 1_000_003 + callee.attempts());
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis(Math.max(1, (long) (whole.toMillis() * share)));
    }

    private String drawIntent(SplittableRandom random) {
        double left = random.nextDouble()
                * intents.values().stream().mapToDouble(Double::doubleValue).sum();
        Iterator<Map.Entry<String, Double>> entries = intents.entrySet().iterator();
        Map.Entry<String, Double> entry = entries.next();
        while (left >= entry.getValue() && entries.hasNext()) {
            left -= entry.getValue();
            entry = entries.next();
        }
        return entry.getKey();
    }
}
