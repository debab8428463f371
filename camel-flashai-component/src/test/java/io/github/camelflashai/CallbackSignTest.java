package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.wire.request.PlainSigner;
import io.github.camelflashai.wire.response.CallbackMessage;
import io.github.camelflashai.wire.response.CallbackReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackSignTest {
    private static final String SECRET = "aaaaaaaaaaaaaaaa";
    private static final String BODY =
            "{\"phoneNo\":\"13800000001\", \"batchName\":\"\u4e00\u6708\",\"duration\":25,\"none\":null}";

    private static final String OVER_BODY =
            PlainSigner.sign(Map.of("phoneNo", "13800000001", "batchName", "\u4e00\u6708", "duration", 25), SECRET);
    private static final String OVER_ENVELOPE =
            PlainSigner.sign(Map.of("code", "0", "msg", "ok", "success", true, "body", BODY), SECRET);

    private static CallbackMessage callback(String body, String sign) throws Exception {
        return new CallbackReader(10_000, CallLayout.parse(CallLayout.DOCUMENTED))
                .read(("{\"x\":[{\"body\":1}],\"code\":\"0\",\"msg\":\"ok\",\"success\":true,\"body\":" + body
                                + (sign == null ? "" : ",\"sign\":\"" + sign + "\"") + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void each_scheme_takes_its_own_signature_in_either_case_and_no_other() throws Exception {
        assertThat(CallbackSign.BODY.accepts(callback(BODY, OVER_BODY), SECRET)).isTrue();
        assertThat(CallbackSign.BODY.accepts(callback(BODY, OVER_BODY.toLowerCase(Locale.ROOT)), SECRET))
                .isTrue();
        assertThat(CallbackSign.BODY.accepts(callback(BODY, OVER_ENVELOPE), SECRET))
                .isFalse();
        assertThat(CallbackSign.ENVELOPE.accepts(callback(BODY, OVER_ENVELOPE), SECRET))
                .isTrue();
        assertThat(CallbackSign.ENVELOPE.accepts(callback(BODY, OVER_BODY), SECRET))
                .isFalse();
    }

    @Test
    void the_body_may_be_text() throws Exception {
        String text = "\"" + BODY.replace("\"", "\\\"") + "\"";
        assertThat(CallbackSign.BODY.accepts(callback(text, OVER_BODY), SECRET)).isTrue();
        assertThat(CallbackSign.ENVELOPE.accepts(callback(text, OVER_ENVELOPE), SECRET))
                .isTrue();
    }

    @Test
    void another_secret_or_another_value_makes_it_wrong() throws Exception {
        assertThat(CallbackSign.BODY.accepts(callback(BODY, OVER_BODY), "bbbbbbbbbbbbbbbb"))
                .isFalse();
        String changed = BODY.replace("25", "26");
        assertThat(CallbackSign.BODY.accepts(callback(changed, OVER_BODY), SECRET))
                .isFalse();
        assertThat(CallbackSign.ENVELOPE.accepts(callback(changed, OVER_ENVELOPE), SECRET))
                .isFalse();
        assertThat(CallbackSign.ENVELOPE.accepts(callback(BODY.replace(", ", ","), OVER_ENVELOPE), SECRET))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "null"})
    void no_signature_is_a_wrong_one_unless_none_is_asked_for(String sign) throws Exception {
        for (CallbackMessage callback : new CallbackMessage[] {callback(BODY, sign), callback(BODY, null)}) {
            assertThat(CallbackSign.BODY.accepts(callback, SECRET)).isFalse();
            assertThat(CallbackSign.ENVELOPE.accepts(callback, SECRET)).isFalse();
            assertThat(CallbackSign.NONE.accepts(callback, SECRET)).isTrue();
        }
    }
}
