package io.github.camelflashai.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The batches on whose exchange the route works, and since when. Thread-safe. */
final class RouteWork {
    /**
     * One exchange in the route.
     *
     * @param since when it came there, by the account's clock
     * @param nanos the same by the machine's own, which nobody sets
     */
    private record Work(Instant since, long nanos) {}

    private final Map<String, Work> works = new ConcurrentHashMap<>();

    void began(String batchName, Instant now) {
        works.put(batchName, new Work(now, System.nanoTime()));
    }

    void ended(String batchName) {
        works.remove(batchName);
    }

    Set<String> batches() {
        return works.keySet();
    }

    /** Those of some batches on which the route has worked for longer. */
    List<String> slow(Collection<String> some, long millis) {
        long longest = System.nanoTime() - Duration.ofMillis(millis).toNanos();
        return works.entrySet().stream()
                .filter(work -> work.getValue().nanos - longest < 0 && some.contains(work.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Why the route is taken to hang: it has worked on an exchange for that long. */
    Optional<IllegalStateException> hanging(Duration time, Instant now) {
        return works.entrySet().stream()
                .filter(work -> !work.getValue().since.plus(time).isAfter(now))
                .min(Comparator.comparing(work -> work.getValue().since))
                .map(work -> new IllegalStateException("The route hangs: it has worked on the exchange of batch "
                        + work.getKey() + " since " + work.getValue().since));
    }
}
