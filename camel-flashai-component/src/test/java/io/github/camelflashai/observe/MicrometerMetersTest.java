package io.github.camelflashai.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** In which registry of an application the meters are, and when. */
class MicrometerMetersTest {
    private final TwoAccounts accounts = new TwoAccounts();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void stop() throws Exception {
        accounts.close();
    }

    private void bind(String name, MeterRegistry bean) {
        accounts.context.getRegistry().bind(name, bean);
    }

    private static List<Meter> meters(MeterRegistry registry) {
        return registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("flashai."))
                .toList();
    }

    private double count(String account, String meter) {
        return registry.get(meter).tag("account", account).functionCounter().count();
    }

    @Test
    void the_one_registry_of_the_application_is_taken_whatever_its_name() {
        bind("ours", registry);
        accounts.start();
        accounts.call("north:getBotence");
        assertThat(count("north", "flashai.client.nonces")).isOne();
        assertThat(registry.get("flashai.client.requests")
                        .tags("account", "north", "operation", "getBotence", "outcome", "success")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void accounts_have_each_their_own_meters() {
        bind("ours", registry);
        accounts.start();
        accounts.call("north:getBotence");
        accounts.call("south:getBotence");
        accounts.call("south:getCallLine");
        assertThat(count("north", "flashai.client.nonces")).isOne();
        assertThat(count("south", "flashai.client.nonces")).isEqualTo(2);
    }

    @Test
    void each_meter_of_the_catalogue_has_its_name_its_tags_and_its_description() {
        bind("ours", registry);
        accounts.start();
        accounts.addPlan("north", "sale");
        for (Meter meter : meters(registry)) {
            FlashAiMeter known = Stream.of(FlashAiMeter.values())
                    .filter(each -> each.meterName().equals(meter.getId().getName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(meter.getId().getDescription()).isEqualTo(known.description());
            assertThat(meter.getId().getTags().stream().map(tag -> tag.getKey()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(FlashAiMeter.COMMON_TAGS.stream(), known.tags().stream())
                                    .toList());
        }
    }

    @Test
    void a_composite_counts_before_its_parts_and_camels_name_before_all() {
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        composite.add(registry);
        bind("part", registry);
        bind("whole", composite);
        accounts.start();
        accounts.call("north:getBotence");
        assertThat(meters(composite)).isNotEmpty();

        MeterRegistry named = new SimpleMeterRegistry();
        bind("metricsRegistry", named);
        accounts.call("south:getBotence");
        assertThat(meters(named)).isNotEmpty().allMatch(meter -> "south"
                .equals(meter.getId().getTag("account")));
    }

    @Test
    void of_several_registries_none_is_taken_and_that_is_told() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(MicrometerMeters.class);
        logger.addAppender(log);
        try {
            MeterRegistry other = new SimpleMeterRegistry();
            bind("one", registry);
            bind("other", other);
            accounts.start();
            assertThat(accounts.call("north:getBotence").getException()).isNull();
            assertThat(meters(registry)).isEmpty();
            assertThat(meters(other)).isEmpty();
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsOnly(
                            "There are 2 meter registries, so the metrics of flashai are in none: give one of them"
                                    + " the name metricsRegistry");
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void without_a_registry_everything_works_and_one_that_comes_later_shows_what_was_counted() {
        accounts.start();
        assertThat(accounts.call("north:getBotence").getException()).isNull();
        bind("ours", registry);
        accounts.call("north:getCallLine");
        assertThat(count("north", "flashai.client.nonces")).isEqualTo(2);
        assertThat(registry.find("flashai.pool.max").gauges()).hasSize(1);
    }

    @Test
    void what_is_stopped_leaves_no_meters_behind() {
        bind("ours", registry);
        accounts.start();
        accounts.call("north:getBotence");
        accounts.call("south:getBotence");
        accounts.context.removeComponent("north");
        assertThat(meters(registry)).isNotEmpty().allMatch(meter -> "south"
                .equals(meter.getId().getTag("account")));
        accounts.context.stop();
        assertThat(meters(registry)).isEmpty();
    }
}
