package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RefusalLogTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RefusalLog refusals = new RefusalLog(nanos::get);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(CallbackGate.class);
    }

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    private void refuse(int times) {
        for (int i = 0; i < times; i++) {
            refusals.refused(Refusal.WRONG_TOKEN, 1, "text/plain", "somewhere");
        }
    }

    @Test
    void of_a_flood_the_first_of_each_minute_are_listed_and_the_others_counted() {
        refuse(100_000);
        assertThat(log.list).hasSize(60).allMatch(event -> event.getFormattedMessage()
                .startsWith("Refused a callback of 1"));
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
        refuse(1);
        assertThat(log.list).hasSize(62);
        assertThat(log.list.get(60).getFormattedMessage())
                .isEqualTo("Refused 99940 more callbacks that are not listed here");
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
        refuse(60);
        assertThat(log.list).hasSize(122);
    }
}
