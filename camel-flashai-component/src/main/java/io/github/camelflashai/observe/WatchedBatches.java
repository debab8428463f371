package io.github.camelflashai.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The batches that are followed, by who follows them. Thread-safe. */
final class WatchedBatches {
    private record Known(int missing, Instant oldest) {}

    private final Map<Object, Integer> counts = new ConcurrentHashMap<>();
    private final Map<Object, Known> known = new ConcurrentHashMap<>();

    void count(Object watcher, int batches) {
        if (batches == 0) {
            counts.remove(watcher);
            known.remove(watcher);
        } else {
            counts.put(watcher, batches);
        }
    }

    void know(Object watcher, int missing, Instant oldest) {
        known.put(watcher, new Known(missing, oldest));
    }

    long batches() {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    long missing() {
        return known.values().stream().mapToLong(Known::missing).sum();
    }

    long oldestSeconds(Instant now) {
        return known.values().stream()
                .map(Known::oldest)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, now).toSeconds())
                .orElse(0L);
    }
}
