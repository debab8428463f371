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
final class TaggedCounter {
    private final FlashAiMeter meter;
    private final List<String> tagValues;
    private final Consumer<Reading> opened;
    private final Map<String, TaggedCounter> byNextTag = new ConcurrentHashMap<>();
    private final LongAdder count = new LongAdder();
    /** Kept, because Micrometer holds what it reads by a weak reference. Null where tags are missing yet. */
    private final Reading reading;

    /**
     * The counts of a meter.
     *
     * @param opened is told of each value once it is there
     */
    static TaggedCounter of(FlashAiMeter meter, Consumer<Reading> opened) {
        return new TaggedCounter(meter, List.of(), opened);
    }

    private TaggedCounter(FlashAiMeter meter, List<String> tagValues, Consumer<Reading> opened) {
        this.meter = meter;
        this.tagValues = tagValues;
        this.opened = opened;
        boolean isValue = tagValues.size() == meter.tags().size();
        TotalTime time = meter.type() == FlashAiMeter.Type.TIMER ? new TotalTime() : null;
        this.reading = isValue ? new Reading(meter, tagValues, count::sum, time) : null;
    }

    /** The counts with this value of the next tag. */
    TaggedCounter at(String tagValue) {
        TaggedCounter known = byNextTag.get(tagValue);
        return known == null ? byNextTag.computeIfAbsent(tagValue, this::next) : known;
    }

    private TaggedCounter next(String tagValue) {
        TaggedCounter next = new TaggedCounter(
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
        return reading == null ? byNextTag.values().stream().flatMap(TaggedCounter::readings) : Stream.of(reading);
    }
}
