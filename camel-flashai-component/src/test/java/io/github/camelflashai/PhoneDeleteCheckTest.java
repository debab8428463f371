package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.Profile;
import io.github.camelflashai.submit.PhoneDeleteCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Who asked not to be called is not called because of the form of a phone, or somebody hears of it. */
@DisplayName("case 37: a phone that is taken out in another form than the campaign has")
class PhoneDeleteCheckTest extends FlashAiTestSupport {
    private static final String DELETE = "flashai:batchPhoneDelete?batchName=big";
    private static final String PLAN = "flashai:addPlan?lineIds=5&notifyUrl=http://localhost:1/call"
            + "&notifyBatchUrl=http://localhost:1/batch&chunkSize=";

    private final Logger logger = (Logger) LoggerFactory.getLogger(PhoneDeleteCheck.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(logged);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void there_is_a_warning_and_a_header_by_default(Profile profile) {
        simulator().switchTo(profile);
        submit(90, 0);
        Exchange answered = send(DELETE, Map.of("phoneList", "+8613800000080"));
        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage().getHeader(FlashAiConstants.STILL_PLANNED))
                .isEqualTo(1L);
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("1 of the phones", "'big'", "138****0080 (which was given as +86****0080)")
                .doesNotContain("13800000080");

        Exchange well = send(DELETE, Map.of("phoneList", List.of("13800000080", "13800000081")));
        assertThat(well.getMessage().getHeader(FlashAiConstants.STILL_PLANNED)).isEqualTo(0L);
        assertThat(warnings()).hasSize(1);
        simulator().advance(Duration.ofHours(1));
        assertThat(simulator().books().callsTo("13800000080")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void with_confirm_it_is_a_failure(Profile profile) {
        simulator().switchTo(profile);
        submit(90, 0);
        assertThat(send(DELETE + "&confirm=true", "008613800000080,13800000081").getException())
                .isInstanceOf(FlashAiStateConflictException.class)
                .hasMessageContaining("1 of the phones")
                .hasMessageContaining("138****0080 (which was given as 008****0080)");
        assertThat(send(DELETE + "&confirm=true", "13800000080").getException()).isNull();
        // Who was called before is no longer planned, and who is not in the batch never was.
        simulator().advance(Duration.ofHours(1));
        assertThat(send(DELETE + "&confirm=true", "13800000001,13900000001").getException())
                .isNull();
    }

    @Test
    void with_confirm_it_is_repeated_while_callees_come_in() {
        simulator().switchTo(Profile.OLDER);
        submit(900, 0);
        assertThat(simulator().batch("big").orElseThrow().phones()).doesNotContain("13800000880");
        assertThat(send(DELETE, "13800000880").getException()).isNull();
        assertThat(send(DELETE + "&confirm=true", "13800000880").getException()).isNull();
        assertThat(simulator().batch("big").orElseThrow().phones())
                .contains("13800000899")
                .doesNotContain("13800000880");
        simulator().advance(Duration.ofHours(1));
        assertThat(simulator().books().callsTo("13800000880")).isZero();
        assertThat(simulator().books().calls()).isEqualTo(899);
    }

    @Test
    void the_intake_is_not_waited_for_beyond_the_time_that_is_given() {
        simulator().switchTo(Profile.OLDER);
        submit(900, 0);
        assertThat(send(DELETE + "&confirm=true&confirmTimeout=4s", "13800000880")
                        .getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("callees still come in")
                .hasMessageContaining("of 900");
    }

    @Test
    void all_chunks_are_looked_at() {
        submit(90, 20);
        assertThat(send(DELETE + "&confirm=true", "+8613800000085").getException())
                .isInstanceOf(FlashAiStateConflictException.class);
        assertThat(send(DELETE + "&confirm=true", "13800000085").getException()).isNull();
        simulator().advance(Duration.ofHours(1));
        assertThat(simulator().books().callsTo("13800000085")).isZero();
        assertThat(simulator().books().calls()).isEqualTo(89);
    }

    @Test
    void a_look_that_fails_is_no_failure_of_the_command_unless_it_is_to_be_confirmed() {
        submit(90, 0);
        simulator().faults().next("getBatchPlanList", 2, Fault.status(500));
        Exchange answered = send(DELETE + "&maxRetries=0", "+8613800000080");
        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage().getHeader(FlashAiConstants.STILL_PLANNED))
                .isNull();
        assertThat(send(DELETE + "&maxRetries=0&confirm=true", "+8613800000080").getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class);
    }

    @Test
    void a_server_that_cuts_country_codes_off_a_plan_is_seen_through_as_well() {
        simulator().switchOn(Habit.COUNTRY_CODES_CUT);
        Map<String, Object> plan = plan("big");
        plan.put("callees", List.of(Callee.of("+8613800000080")));
        assertThat(send(PLAN + 0, plan).getException()).isNull();
        simulator().switchOff(Habit.COUNTRY_CODES_CUT);
        assertThat(send(DELETE + "&confirm=true", "+8613800000080").getException())
                .isInstanceOf(FlashAiStateConflictException.class)
                .hasMessageContaining("138****0080");
    }

    private List<String> warnings() {
        return logged.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private void submit(int callees, int chunkSize) {
        Map<String, Object> plan = plan("big");
        plan.put("botenceId", "without-variables");
        plan.put(
                "callees",
                IntStream.range(0, callees)
                        .mapToObj(i -> Callee.of(Long.toString(13_800_000_000L + i)))
                        .toList());
        assertThat(send(PLAN + chunkSize, plan).getException()).isNull();
        simulator().advance(Duration.ofSeconds(1));
    }
}
