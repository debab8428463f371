package io.github.camelflashai.observe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The counts of a meter, by the values of its tags, each found without making an object of the values: it is done in every
 * call.
 */
final class Counts {
    private final FlashAiMeter meter;
    private final List<String> tagValues;
    private final Consumer<Reading> opened;
    private final Map<String, Counts> byNextTag = new ConcurrentHashMap<>();
    private final LongAdder count = new LongAdder();
    /** Kept, because Micrometer holds what it reads by a weak reference. Null where tags are missing yet. */
    private final Reading reading;

    /**
     * The counts of a meter.
     *
     * @param opened is told of each value once it is there
     */
    static Counts of(FlashAiMeter meter, Consumer<Reading> opened) {
        return new Counts(meter, List.of(), opened);
    }

    private Counts(FlashAiMeter meter, List<String> tagValues, Consumer<Reading> opened) {
        this.meter = meter;
        this.tagValues = tagValues;
        this.opened = opened;
        boolean isValue = tagValues.size() == meter.tags().size();
        TimeSpent time = meter.type() == FlashAiMeter.Type.TIMER ? new TimeSpent() : null;
        this.reading = isValue ? new Reading(meter, tagValues, count::sum, time) : null;
    }

    /** The counts with this value of the next tag. */
    Counts at(String tagValue) {
        Counts known = byNextTag.get(tagValue);
        return known == null ? byNextTag.computeIfAbsent(tagValue, this::next) : known;
    }

    private Counts next(String tagValue) {
        Counts next = new Counts(
                meter, Stream.concat(tagValues.stream(), Stream.of(tagValue)).toList(), opened);
        if (next.reading != null) {
            opened.accept(next.reading);
        }
        return next;
    }

    void add(long more) {
        count.add(more);
    }

    void add(long more, long nanos) {
        count.add(more);
        reading.time().add(nanos);
    }

    /** The values that are there. */
    Stream<Reading> readings() {
        return reading == null ? byNextTag.values().stream().flatMap(Counts::readings) : Stream.of(reading);
    }
}
