package io.github.camelflashai.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows readings as Micrometer's meters. Nothing else knows Micrometer, so that it can stay optional. */
final class MicrometerMeters implements MeterSink {
    private static final Logger LOG = LoggerFactory.getLogger(MicrometerMeters.class);
    /** The bean that Camel's own Micrometer component asks for. */
    private static final String CAMEL_NAME = "metricsRegistry";

    private final MeterRegistry registry;
    private final Tags common;
    private final Map<Meter, TotalTime> timers = new ConcurrentHashMap<>();
    private final Map<Reading, Meter> others = new ConcurrentHashMap<>();

    private MicrometerMeters(MeterRegistry registry, Tags common) {
        this.registry = registry;
        this.common = common;
    }

    /** Those in the registry of the application; nothing if it has none. */
    static Optional<MeterSink> find(CamelContext camelContext, String account) {
        List<String> names = FlashAiMeter.COMMON_TAGS;
        Tags common = Tags.of(names.get(0), camelContext.getName(), names.get(1), account);
        return registry(camelContext.getRegistry()).map(registry -> new MicrometerMeters(registry, common));
    }

    /** By the rules of Camel's own Micrometer component, so that all meters of an application are in one place. */
    private static Optional<MeterRegistry> registry(Registry beans) {
        MeterRegistry named = beans.lookupByNameAndType(CAMEL_NAME, MeterRegistry.class);
        if (named != null) {
            return Optional.of(named);
        }
        Set<CompositeMeterRegistry> composites = beans.findByType(CompositeMeterRegistry.class);
        Set<? extends MeterRegistry> all = composites.size() == 1 ? composites : beans.findByType(MeterRegistry.class);
        if (all.size() > 1) {
            LOG.warn(
                    "There are {} meter registries, so the metrics of flashai are in none: give one of them the name {}",
                    all.size(),
                    CAMEL_NAME);
        }
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    @Override
    public void opened(Reading reading) {
        FlashAiMeter meter = reading.meter();
        Tags tags = common;
        for (int i = 0; i < meter.tags().size(); i++) {
            tags = tags.and(meter.tags().get(i), reading.tagValues().get(i));
        }
        switch (meter.type()) {
            case TIMER -> time(reading, tags);
            case COUNTER ->
                others.put(
                        reading,
                        FunctionCounter.builder(meter.meterName(), reading, MicrometerMeters::value)
                                .description(meter.description())
                                .tags(tags)
                                .register(registry));
            case GAUGE ->
                others.put(
                        reading,
                        Gauge.builder(meter.meterName(), reading, MicrometerMeters::value)
                                .description(meter.description())
                                .tags(tags)
                                .strongReference(true)
                                .register(registry));
        }
    }

    private void time(Reading reading, Tags tags) {
        Timer timer = Timer.builder(reading.meter().meterName())
                .description(reading.meter().description())
                .tags(tags)
                .register(registry);
        reading.time().recordWith(nanos -> timer.record(nanos, TimeUnit.NANOSECONDS));
        timers.put(timer, reading.time());
    }

    @Override
    public void closed(Reading reading) {
        Meter meter = others.remove(reading);
        if (meter != null) {
            registry.remove(meter);
        }
    }

    /** The registry belongs to the application and lives on; a meter that stayed there would hold what is stopped. */
    @Override
    public void close() {
        timers.forEach((timer, time) -> {
            time.recordWith(null);
            registry.remove(timer);
        });
        others.values().forEach(registry::remove);
        others.clear();
    }

    private static double value(Reading reading) {
        return reading.value().getAsLong();
    }
}
