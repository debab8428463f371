package io.github.camelflashai.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The last callee comes in after the command to take it out, and before the look whether all are in. */
class LateCalleeTest {
    private static final FlashAiRequest DELETE = FlashAiRequest.of(
            Operation.BATCH_PHONE_DELETE,
            Map.of(Parameter.BATCH_NAME, "big", Parameter.PHONE_LIST, "13800000001^13800000002"));

    private final AtomicInteger commands = new AtomicInteger();
    private final FlashAiClient client = (request, attempts) -> {
        commands.incrementAndGet();
        return FlashAiResponse.of(request.operation(), "SUCCESS", Map.of());
    };

    @Test
    void it_is_taken_out_by_another_command() {
        assertThat(confirmed(2).call(DELETE).code()).isEqualTo("0");
        assertThat(commands).hasValue(2);
    }

    @Test
    void who_is_still_there_then_is_a_failure() {
        assertThatThrownBy(() -> confirmed(3).call(DELETE)).isInstanceOf(FlashAiStateConflictException.class);
        assertThat(commands).hasValue(2);
    }

    /** The callee is planned until so many commands were given. */
    private PhoneDeleteCheck confirmed(int needed) {
        FlashAiClient server = (request, attempts) -> FlashAiResponse.of(
                request.operation(),
                "",
                request.operation() == Operation.GET_BATCH_PLAN_LIST
                        ? Map.of(
                                "batchCount",
                                1,
                                "mobileList",
                                commands.get() < needed ? "13800000002^^^1" : "13800000003^^^1",
                                "totalPage",
                                1)
                        : Map.of("acceptCount", 1, "endCount", 0, "planCount", 1));
        ConfirmationRules rules = new ConfirmationRules(
                Duration.ofSeconds(10), Duration.ZERO, Duration.ofMinutes(5), Clock.systemUTC(), new Sleeps());
        return new PhoneDeleteCheck(client, server, List::of, batch -> null, "^", rules);
    }
}
