package io.github.camelflashai.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReportingClientTest {
    private final List<String> told = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 3);
    private final ActivityListener listener = new ActivityListener() {
        @Override
        public void signed() {
            told.add("signed");
        }

        @Override
        public void requestEnded(Operation operation, long took, FlashAiException failure) {
            told.add(operation + " " + took + " " + failure);
        }
    };

    private FlashAiResponse call(FlashAiClient once) {
        return new ReportingClient(once, listener, nanos::get)
                .call(
                        FlashAiRequest.of(Operation.GET_BOTENCE, Map.of()),
                        (nonce, timestamp) -> told.add(nonce + " " + timestamp));
    }

    @Test
    void a_success_is_told_with_its_time_and_the_attempt_is_passed_on() {
        FlashAiResponse answer = FlashAiResponse.of(Operation.GET_BOTENCE, "ok", Map.of());
        assertThat(call((request, attempts) -> {
                    attempts.attempt("abc123", 7);
                    nanos.addAndGet(5); // past the end of the numbers, as System.nanoTime() may be
                    return answer;
                }))
                .isSameAs(answer);
        assertThat(told).containsExactly("signed", "abc123 7", "getBotence 5 null");
    }

    @Test
    void a_failure_is_told_with_its_time_and_thrown() {
        FlashAiException failure =
                new FlashAiNotFoundException(new Failure("getBotence", "1005", null, false, "not there", null));
        assertThatThrownBy(() -> call((request, attempts) -> {
                    nanos.addAndGet(9);
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(told).containsExactly("getBotence 9 " + failure);
    }
}
