package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.Acknowledgement;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With confirm=true nobody is called after the message has succeeded. */
@Timeout(60)
class ConfirmedSteeringTest extends FlashAiTestSupport {
    private static final String PLAN =
            "flashai:addPlan?lineIds=5&notifyUrl=http://localhost:1/call" + "&notifyBatchUrl=http://localhost:1/batch";
    private static final String STOP = "flashai:batchPlanStop?batchName=big&confirm=true";

    @ParameterizedTest
    @CsvSource({
        "batchPlanStop, DOCUMENT, 0", "batchPlanStop, OLDER, 0", "batchPlanPause, DOCUMENT, 0",
                "batchPlanPause, OLDER, 0",
        "batchPlanStop, DOCUMENT, 100", "batchPlanStop, OLDER, 100", "batchPlanPause, DOCUMENT, 100",
                "batchPlanPause, OLDER, 100"
    })
    void nobody_is_called_after_the_confirmation(String operation, Profile profile, int chunkSize) {
        simulator().switchTo(profile);
        submit(600, chunkSize);
        simulator().advance(Duration.ofSeconds(2));
        long before = simulator().books().calls();
        Exchange answered = send("flashai:" + operation + "?batchName=big&confirm=true&confirmTimeout=1h", null);
        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage().getBody()).isInstanceOf(Acknowledgement.class);

        long called = simulator().books().calls();
        simulator().advance(Duration.ofHours(8));
        assertThat(simulator().books().calls()).isEqualTo(called).isLessThan(600);
        Message message = answered.getMessage();
        assertThat(message.getHeader(FlashAiConstants.BATCH_NAME)).isEqualTo("big");
        assertThat(message.getHeader(FlashAiConstants.ACCEPT_COUNT)).isEqualTo(600L);
        assertThat(message.getHeader(FlashAiConstants.END_COUNT)).isEqualTo(called);
        long planned = message.getHeader(FlashAiConstants.PLAN_COUNT, Long.class);
        assertThat(planned)
                .as("the API document counts those who are paused as planned")
                .isEqualTo(operation.equals("batchPlanPause") && profile == Profile.DOCUMENT ? 600 - called : 0);
        long meanwhile = message.getHeader(FlashAiConstants.ENDED_MEANWHILE, Long.class);
        assertThat(meanwhile).isBetween(called - before, called);
        assertThat(meanwhile > 60).isEqualTo(profile == Profile.OLDER);
    }

    @Test
    void an_acknowledgement_alone_is_worth_little_on_an_older_server() {
        simulator().switchTo(Profile.OLDER);
        submit(600, 0);
        simulator().advance(Duration.ofSeconds(2));
        assertThat(send("flashai:batchPlanStop?batchName=big", null).getException())
                .isNull();
        simulator().advance(Duration.ofHours(8));
        assertThat(simulator().books().callsAfterStop()).isGreaterThan(300);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void nobody_is_taken_for_stopped_while_the_intake_has_not_begun(Profile profile) {
        simulator().switchTo(profile);
        simulator().switchOn(Habit.NEW_BATCHES_HIDDEN);
        submit(20, 0);
        assertThat(send(STOP, null).getException()).isNull();
        long called = simulator().books().calls();
        simulator().advance(Duration.ofHours(1));
        assertThat(simulator().books().calls()).isEqualTo(called);
    }

    /** Between two calls nothing moves for longer than the settle time. */
    @Test
    void a_dialler_that_calls_one_after_the_other_is_not_taken_for_stopped() {
        try (FlashAiSimulator slow = FlashAiSimulator.builder()
                .profile(Profile.OLDER)
                .clock(simulator().clock())
                .callsPerSecond(0.1)
                .start()) {
            String account = "&settleTime=5s&baseUrl=" + slow.baseUrl() + "&clientId=" + slow.clientId()
                    + "&clientSecret=RAW(" + slow.clientSecret() + ")";
            Map<String, Object> plan = plan("big");
            plan.put("callees", people(80));
            plan.put("botenceId", "without-variables");
            assertThat(send(PLAN + account, plan).getException()).isNull();
            assertThat(send(STOP + account + "&confirmTimeout=1h", null).getException())
                    .isNull();
            long called = slow.books().calls();
            simulator().advance(Duration.ofHours(1));
            assertThat(slow.books().calls()).isEqualTo(called).isGreaterThan(20).isLessThan(80);
        }
    }

    @Test
    void what_is_still_planned_is_reported_when_the_time_is_over() {
        simulator().switchTo(Profile.OLDER);
        submit(600, 0);
        simulator().advance(Duration.ofSeconds(2));
        assertThat(send(STOP + "&confirmTimeout=5s", null).getException())
                .isInstanceOfSatisfying(FlashAiOutcomeUnknownException.class, e -> assertThat(e.isRetryable())
                        .isTrue())
                .hasMessageContaining(
                        "batchPlanStop of 'big' is not confirmed after 5000 ms: people may still be called")
                .hasMessageFindingMatch("big: \\d+ are planned, \\d+ of 600 are done, \\d+ have come in");
        assertThat(send(STOP, null).getException()).as("and it can be repeated").isNull();
    }

    @Test
    void a_command_that_fails_is_repeated_until_it_is_confirmed() {
        submit(20, 0);
        simulator().faults().next("batchPlanStop", 2, Fault.code("7777"));
        simulator().faults().next("getBatchPlanCallSummary", 5, Fault.status(500));
        assertThat(send(STOP, null).getException()).isNull();
        assertThat(simulator().batch("big").orElseThrow().state()).isEqualTo(BatchView.State.STOPPED);
        simulator().faults().next("batchPlanStop", 1_000, Fault.code("7777"));
        submitAs("other", 20, 0);
        assertThat(send("flashai:batchPlanStop?batchName=other&confirm=true&confirmTimeout=5s", null)
                        .getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("7777")
                .hasMessageContaining("20 are planned");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_batch_that_is_over_is_confirmed_at_once_and_one_that_is_not_there_never(Profile profile) {
        simulator().switchTo(profile);
        submit(5, 0);
        simulator().advance(Duration.ofHours(1));
        Exchange answered = send(STOP, null);
        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage().getHeader(FlashAiConstants.END_COUNT)).isEqualTo(5L);
        long asked = simulator().books().requests();
        assertThat(send("flashai:batchPlanStop?batchName=none&confirm=true", null)
                        .getException())
                .isInstanceOf(FlashAiStateConflictException.class);
        assertThat(simulator().books().requests() - asked).isLessThan(20);
    }

    @Test
    void what_no_repeat_can_mend_is_no_reason_to_wait() {
        Exchange answered = send(STOP + "&clientSecret=wrong", null);
        assertThat(answered.getException()).isInstanceOf(FlashAiAuthenticationException.class);
        assertThat(simulator().books().requests()).isOne();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void those_who_were_taken_out_do_not_keep_a_stop_from_being_confirmed(Profile profile) {
        simulator().switchTo(profile);
        submit(200, 0);
        simulator().advance(Duration.ofSeconds(30));
        assertThat(send("flashai:batchPhoneDelete?batchName=big", "13800000190,13800000191")
                        .getException())
                .isNull();
        assertThat(send(STOP, null).getException()).isNull();
        simulator().advance(Duration.ofHours(1));
        assertThat(simulator().books().callsTo("13800000190")).isZero();
    }

    @Test
    void a_stop_that_the_server_acknowledges_and_does_not_do_is_not_confirmed() {
        submit(20, 0);
        simulator().faults().next("batchPlanStop", 1_000, Fault.emptyBody());
        Exception failure =
                send(STOP + "&confirmTimeout=60s&maxRetries=0", null).getException();
        assertThat(failure).isInstanceOf(FlashAiException.class).hasMessageContaining("is not confirmed");
    }

    private void submit(int callees, int chunkSize) {
        submitAs("big", callees, chunkSize);
    }

    private void submitAs(String name, int callees, int chunkSize) {
        Map<String, Object> plan = plan(name);
        plan.put("callees", people(callees));
        plan.put("botenceId", "without-variables");
        assertThat(send(PLAN + "&chunkSize=" + chunkSize, plan).getException()).isNull();
    }

    private static List<Callee> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Callee.of(Long.toString(13_800_000_000L + i)))
                .toList();
    }
}
