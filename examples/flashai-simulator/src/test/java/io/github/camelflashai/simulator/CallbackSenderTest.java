package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.wire.Signature;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class CallbackSenderTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final Receiver receiver = new Receiver();
    private final CallbackSender sender = CallbackSender.to(receiver.url("callback?token=" + TOKEN));

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void a_call_is_posted_as_the_server_does() {
        assertThat(sender.call("b", "13800000001", Instant.ofEpochMilli(1000))).isEqualTo(200);
        JsonNode body = receiver.messages().get(0).path("body");
        assertThat(body.path("phoneNo").asText()).isEqualTo("13800000001");
        assertThat(body.path("callStartTime").asLong()).isEqualTo(1000);
        assertThat(receiver.messages().get(0).path("code").asText()).isEqualTo("0");
    }

    @Test
    void the_report_of_a_batch_is_posted() {
        assertThat(sender.batch("b", 3)).isEqualTo(200);
        assertThat(receiver.messages().get(0).path("body").path("endCount").asInt())
                .isEqualTo(3);
    }

    @Test
    void the_answer_of_the_receiver_is_told() {
        receiver.answerNext(1, 403);
        assertThat(sender.call("b", "13800000001", Instant.EPOCH)).isEqualTo(403);
        receiver.close();
        assertThat(sender.call("b", "13800000001", Instant.EPOCH)).isZero();
    }

    @Test
    void a_sender_may_sign() {
        sender.signed(CallbackSign.ENVELOPE, "secret").call("b", "13800000001", Instant.EPOCH);
        JsonNode message = receiver.messages().get(0);
        assertThat(message.path("sign").asText())
                .isEqualTo(Signature.of(
                        Map.of(
                                "code",
                                "0",
                                "msg",
                                "SUCCESS",
                                "success",
                                "true",
                                "body",
                                message.path("body").toString()),
                        "secret"));
    }

    @ParameterizedTest
    @EnumSource(
            value = BadCallback.class,
            names = {"TOO_LARGE", "TOO_LARGE_IN_CHUNKS", "SLOW_BODY"},
            mode = EnumSource.Mode.EXCLUDE)
    void each_kind_of_bad_one_reaches_a_receiver_that_does_not_care(BadCallback kind) {
        assertThat(sender.bad(kind)).isEqualTo(200);
        assertThat(receiver.texts()).hasSize(1);
    }

    @Test
    void neither_token_nor_phone_is_shown() {
        assertThat(sender.toString()).doesNotContain(TOKEN);
    }
}
