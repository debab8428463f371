package io.github.camelflashai.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FreshNonceClientTest {
    private final Deque<String> codes = new ArrayDeque<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicBoolean worked = new AtomicBoolean();
    private final FlashAiClient client = new FreshNonceClient(
            (request, listener) -> {
                attempts.incrementAndGet();
                if (!codes.isEmpty()) {
                    throw ErrorCode.exception(
                            request.path(), request.operation().kind(), codes.remove(), null);
                }
                return FlashAiResponse.of(request.operation(), "done", Map.of());
            },
            NonceSource.ofProcess("demoClient"),
            worked::get,
            () -> worked.set(true),
            new ActivityListener() {
                @Override
                public void retried(Operation operation) {
                    repeats.incrementAndGet();
                }
            });

    /** It did not run, so it may be sent again even if it has people called. */
    @ParameterizedTest
    @EnumSource(Operation.class)
    void a_nonce_that_came_before_is_made_good(Operation operation) {
        codes.add("1002");
        assertThat(call(operation).code()).isEqualTo("0");
        assertThat(attempts).hasValue(2);
        assertThat(repeats).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void a_signature_that_passed_before_is_tried_once_more(Operation operation) {
        call(operation);
        codes.add("1003");
        assertThat(call(operation).code()).isEqualTo("0");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_signature_that_never_passed_is_wrong() {
        codes.add("1003");
        assertThatThrownBy(() -> call(Operation.GET_BOTENCE)).isInstanceOf(FlashAiAuthenticationException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void it_is_repeated_once() {
        call(Operation.GET_BOTENCE);
        for (String code : List.of("1002", "1003")) {
            codes.addAll(List.of(code, code, code));
            int before = attempts.get();
            assertThatThrownBy(() -> call(Operation.ADD_PLAN))
                    .isInstanceOf(FlashAiAuthenticationException.class)
                    .hasMessageContaining(code);
            assertThat(attempts.get() - before).isEqualTo(2);
            codes.clear();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONCE", "SIGNATURE"})
    void nothing_else_is_repeated(ErrorCode code) {
        call(Operation.GET_BOTENCE);
        codes.add(code.code());
        assertThatThrownBy(() -> call(Operation.GET_BOTENCE)).isInstanceOf(FlashAiException.class);
        assertThat(attempts).hasValue(2);
    }

    private FlashAiResponse call(Operation operation) {
        return client.call(FlashAiRequest.of(operation, Map.of()));
    }
}
