package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelflashai.simulator.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says of a campaign, without phones and secrets. */
class CampaignLogTest extends FlashAiTestSupport {
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.camelflashai");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before;

    @BeforeEach
    void listen() {
        before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setLevel(before);
        assertThat(lines(Level.DEBUG))
                .noneMatch(line -> line.contains("13800000001")
                        || line.contains(simulator().clientSecret()));
    }

    @Test
    void a_campaign_is_one_line_with_its_counts() {
        assertThat(send("flashai:addPlan", plan("13800000001-sale")).getException())
                .isNull();
        assertThat(lines(Level.INFO))
                .anyMatch(line -> line.matches(
                        "addPlan of 138\\*\\*\\*\\*0001-sale is at the server: 2 callees accepted, 0 rejected or left out, in"
                                + " \\d+ ms"))
                .anyMatch(line ->
                        line.matches("addPlan will have people called by the account \\w{3}\\*{4} at localhost"));
        assertThat(lines(Level.DEBUG))
                .anyMatch(line -> line.matches("addPlan ended with code 0+ in \\d+ ms, nonce \\w{6}, attempt 1"));
    }

    @Test
    void a_retry_is_a_warning_with_its_reason() {
        simulator().faults().next("getCallLine", Fault.status(503));
        send("flashai:getCallLine", null, Map.of());
        assertThat(lines(Level.WARN))
                .anyMatch(line -> line.startsWith("Attempt 1 of getCallLine failed and is repeated in"));
        assertThat(lines(Level.DEBUG))
                .anyMatch(line -> line.startsWith("getCallLine ended in FlashAiOutcomeUnknownException")
                        && line.endsWith(", attempt 1"))
                .anyMatch(line -> line.startsWith("getCallLine ended with code") && line.endsWith(", attempt 2"));
    }

    @Test
    void a_nonce_that_came_before_is_a_warning_and_another_attempt() {
        simulator().faults().next("addPlan", Fault.code("1002"));
        assertThat(send("flashai:addPlan?maxRetries=0", plan("sale")).getException())
                .isNull();
        assertThat(lines(Level.WARN))
                .anyMatch(line -> line.startsWith(
                        "addPlan was refused before it ran, and is repeated once with a fresh nonce: addPlan failed with"
                                + " code 1002"));
        assertThat(lines(Level.DEBUG))
                .anyMatch(line -> line.startsWith("addPlan ended with code") && line.endsWith(", attempt 2"));
    }

    private List<String> lines(Level level) {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(level))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
