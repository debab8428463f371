package io.github.camelflashai.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OperationKind;
import io.github.camelflashai.submit.Sleeps;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryingClientTest {
    private static final RetryRules RULES = new RetryRules(3, Duration.ofMillis(500), Duration.ofSeconds(30));

    private final RetryBudget budget = new RetryBudget();
    private final Sleeps sleeps = new Sleeps();
    private final Deque<FlashAiException> failures = new ArrayDeque<>();
    private int attempts;

    private final FlashAiClient once = (request, listener) -> {
        attempts++;
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return FlashAiResponse.of(request.operation(), "done", Map.of());
    };

    @ParameterizedTest
    @EnumSource(Operation.class)
    void what_did_not_run_is_repeated_whatever_it_does(Operation operation) {
        fail(didNotRun(), didNotRun());
        assertThat(call(operation).code()).isEqualTo("0");
        assertThat(attempts).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void an_unknown_outcome_is_repeated_unless_people_may_be_called_twice(Operation operation) {
        boolean create = operation.kind() == OperationKind.CREATE;
        fail(unknown(operation, null));
        if (create) {
            assertThatThrownBy(() -> call(operation)).isInstanceOf(FlashAiOutcomeUnknownException.class);
        } else {
            call(operation);
        }
        assertThat(attempts).isEqualTo(create ? 1 : 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM", "RESULT_NOT_SIGNED"})
    void what_the_server_refused_is_not_repeated(ErrorCode code) {
        fail(ErrorCode.exception("getBotence", OperationKind.READ, code.code(), null));
        assertThatThrownBy(() -> call(Operation.GET_BOTENCE)).isInstanceOf(FlashAiException.class);
        assertThat(attempts).isOne();
    }

    @Test
    void the_last_failure_is_thrown_when_the_retries_are_used_up() {
        FlashAiException last = didNotRun();
        fail(didNotRun(), didNotRun(), didNotRun(), last);
        assertThatThrownBy(() -> call(Operation.GET_BOTENCE)).isSameAs(last);
        assertThat(attempts).isEqualTo(4);
    }

    @Test
    void no_retries_are_one_attempt() {
        fail(didNotRun());
        FlashAiClient caller = budget.retrying(
                once, "a", new RetryRules(0, RULES.delay(), RULES.maxDelay()), sleeps, ActivityListener.NONE);
        assertThatThrownBy(() -> call(caller, Operation.GET_BOTENCE)).isInstanceOf(FlashAiTransportException.class);
        assertThat(attempts).isOne();
        assertThat(sleeps.taken).isEmpty();
    }

    @Test
    void the_wait_doubles_and_half_of_it_is_random() {
        for (int i = 0; i < 20; i++) {
            fail(didNotRun(), didNotRun(), didNotRun());
            call(Operation.GET_BOTENCE);
        }
        for (int retry = 0; retry < 3; retry++) {
            int n = retry;
            List<Long> waits = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> sleeps.taken.get(i * 3 + n).toMillis())
                    .toList();
            long whole = 500L << n;
            assertThat(waits).allMatch(wait -> wait >= whole / 2 && wait <= whole + 1);
            assertThat(waits.stream().distinct().count()).isGreaterThan(5);
        }
    }

    @Test
    void the_server_may_ask_for_a_longer_wait_up_to_the_ceiling() {
        fail(
                unknown(Operation.GET_BOTENCE, Duration.ofSeconds(7)),
                unknown(Operation.GET_BOTENCE, Duration.ofDays(1)),
                unknown(Operation.GET_BOTENCE, Duration.ZERO));
        call(Operation.GET_BOTENCE);
        assertThat(sleeps.taken.get(0)).isEqualTo(Duration.ofSeconds(7));
        assertThat(sleeps.taken.get(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(sleeps.taken.get(2)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void retries_stop_when_most_calls_fail_and_come_back_with_success() {
        for (int i = 0; i < 100; i++) {
            fail(didNotRun(), didNotRun(), didNotRun(), didNotRun());
            assertThatThrownBy(() -> call(Operation.GET_BOTENCE)).isInstanceOf(FlashAiTransportException.class);
            failures.clear();
        }
        assertThat(attempts).isEqualTo(100 + RetryBudget.RETRIES);

        attempts = 0;
        fail(didNotRun());
        assertThatThrownBy(() -> call(
                        budget.retrying(once, "a", RULES, sleeps, ActivityListener.NONE), Operation.BATCH_PLAN_STOP))
                .as("endpoints with their own rules share the budget")
                .isInstanceOf(FlashAiTransportException.class);
        fail(didNotRun());
        call(budget.retrying(once, "another server", RULES, sleeps, ActivityListener.NONE), Operation.GET_BOTENCE);

        for (int i = 0; i < 5; i++) {
            call(Operation.GET_BOTENCE);
        }
        fail(didNotRun());
        call(Operation.GET_BOTENCE);
    }

    @Test
    void retries_are_given_back_when_the_server_answers_even_if_it_says_no() {
        for (int i = 0; i < 200; i++) {
            fail(didNotRun(), didNotRun(), didNotRun());
            if (i % 2 == 0) {
                failures.add(ErrorCode.exception("x", OperationKind.READ, "1005", null));
                assertThatThrownBy(() -> call(Operation.GET_BOTENCE)).isInstanceOf(FlashAiNotFoundException.class);
            } else {
                call(Operation.GET_BOTENCE);
            }
        }
        assertThat(attempts).isEqualTo(800);
    }

    @Test
    void an_interrupted_wait_ends_the_call_with_its_failure() {
        FlashAiException failure = didNotRun();
        fail(failure);
        sleeps.interrupted = true;
        assertThatThrownBy(() -> call(Operation.GET_BOTENCE)).isSameAs(failure);
        assertThat(attempts).isOne();
    }

    private void fail(FlashAiException... next) {
        failures.addAll(Arrays.asList(next));
    }

    private FlashAiResponse call(Operation operation) {
        return call(budget.retrying(once, "a", RULES, sleeps, ActivityListener.NONE), operation);
    }

    private static FlashAiResponse call(FlashAiClient caller, Operation operation) {
        return caller.call(FlashAiRequest.of(operation, Map.of()));
    }

    private static FlashAiException didNotRun() {
        return new FlashAiTransportException(new Failure("x", null, null, true, "did not run", null));
    }

    private static FlashAiException unknown(Operation operation, Duration retryAfter) {
        return new FlashAiOutcomeUnknownException(
                new Failure("x", null, null, operation.kind() != OperationKind.CREATE, "unknown", null),
                new FlashAiOutcomeUnknownException.HttpFacts(503, retryAfter));
    }
}
