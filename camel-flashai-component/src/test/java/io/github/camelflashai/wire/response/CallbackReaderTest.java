package io.github.camelflashai.wire.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelflashai.api.BatchReport;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.CallReport;
import io.github.camelflashai.api.Callback;
import io.github.camelflashai.api.CallbackType;
import io.github.camelflashai.api.OtherReport;
import io.github.camelflashai.api.PhoneStatus;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackReaderTest {
    private static final int MAX_SIZE = 4000;
    private static final String CALL =
            """
            {"batchName":"sale","phoneNo":"13800000001","accurateIntent":"A","reason":"interested","remarks":"x",\
            "callStartTime":1796119200000,"answerTime":"1796119205000","handupTime":1796119230000,"duration":25,\
            "billSec":"25","hangupDirection":"customer","detailList":"hello^1^yes^2","extra":{"a":[1]}}""";

    private final CallbackReader reader = new CallbackReader(MAX_SIZE, CallLayout.parse(CallLayout.DOCUMENTED));

    private CallbackMessage read(String callback) throws UnreadableCallbackException {
        return reader.read(callback.getBytes(StandardCharsets.UTF_8));
    }

    private Callback body(String body) throws UnreadableCallbackException {
        return read("{\"code\":\"0\",\"msg\":\"SUCCESS\",\"success\":true,\"body\":" + body + "}")
                .asObject();
    }

    private static String quoted(String json) {
        return '"' + json.replace("\"", "\\\"") + '"';
    }

    @Test
    void the_result_of_a_call_becomes_its_record_and_unknown_fields_are_kept() throws Exception {
        CallReport call = (CallReport) body(CALL);
        Instant start = Instant.ofEpochMilli(1796119200000L);
        assertThat(call)
                .isEqualTo(new CallReport(
                        "sale",
                        "13800000001",
                        "A",
                        "interested",
                        "x",
                        start,
                        start.plusSeconds(5),
                        start.plusSeconds(30),
                        25L,
                        25L,
                        "customer",
                        "hello^1^yes^2",
                        call.fields()));
        assertThat(call.fields()).hasSize(13).containsEntry("extra", Map.of("a", List.of(1)));
        assertThat(call.callKey()).contains(CallKey.of("sale", "13800000001", start));
        assertThat(call.dialogue()).singleElement().satisfies(turn -> assertThat(turn.customerText())
                .isEqualTo("yes"));
        assertThat(call).hasToString("CallReport[138****0001, batchName=sale, intentTag=A]");
    }

    @Test
    void a_body_may_be_text_and_the_envelope_may_lack_everything_else() throws Exception {
        assertThat(body(quoted(CALL))).isEqualTo(body(CALL));
        assertThat(read("{\"body\":" + CALL + "}").asObject()).isEqualTo(body(CALL));
    }

    @Test
    void the_end_of_a_call_may_be_spelt_right() throws Exception {
        CallReport call =
                (CallReport) body("{\"batchName\":\"b\",\"phoneNo\":13800000001,\"hangupTime\":1796119230000}");
        assertThat(call.hangup()).isEqualTo(Instant.ofEpochMilli(1796119230000L));
        assertThat(call.phone()).isEqualTo("13800000001");
    }

    @Test
    void what_is_missing_or_of_another_form_is_null_and_never_an_error() throws Exception {
        CallReport call =
                (CallReport) body("{\"batchName\":\"b\",\"phoneNo\":\"\",\"callStartTime\":0,\"answerTime\":\"soon\","
                        + "\"duration\":1e999999999,\"billSec\":{},\"accurateIntent\":null}");
        assertThat(call.start()).isNull();
        assertThat(call.callKey()).isEmpty();
        assertThat(call.answer()).isNull();
        assertThat(call.duration()).isNull();
        assertThat(call.billSec()).isNull();
        assertThat(call.intentTag()).isNull();
        assertThat(call.dialogue()).isEmpty();
    }

    @Test
    void the_report_of_a_batch_becomes_its_record() throws Exception {
        BatchReport report =
                (BatchReport) body("{\"batchName\":\"sale\",\"acceptCount\":\"3\",\"planCount\":0,\"endCount\":3,"
                        + "\"successCount\":2,\"failCount\":1,\"failList\":\"13800000001^a^1^3|\",\"taskId\":7}");
        assertThat(report.acceptCount()).isEqualTo(3);
        assertThat(report.successCount()).isEqualTo(2);
        assertThat(report.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.callee().phone()).isEqualTo("13800000001");
            assertThat(failed.status()).isEqualTo(PhoneStatus.FAILED);
        });
        assertThat(report.fields()).containsEntry("taskId", 7);
        assertThat(report.toString()).contains("endCount=3").doesNotContain("1380000");
    }

    @Test
    void a_call_list_that_an_older_server_posts_is_a_page() throws Exception {
        CallbackMessage message =
                read("{\"code\":0,\"body\":{\"batchName\":\"sale\",\"batchCount\":\"1\",\"totalPage\":1,"
                        + "\"callList\":\"13800000001^20261201^100000\"}}");
        assertThat(message.type()).isEqualTo(CallbackType.CALL_LIST).hasToString("callList");
        CallPage page = (CallPage) message.asObject();
        assertThat(page.calls()).singleElement().satisfies(call -> assertThat(call.callTime())
                .isEqualTo("100000"));
    }

    @Test
    void other_forms_of_a_callback_are_to_be_had() throws Exception {
        String raw = "{\"body\": " + CALL + ", \"code\":\"0\"}";
        CallbackMessage message = read(raw);
        assertThat(message.asWire()).isEqualTo(raw);
        assertThat(message.asRaw()).containsEntry("phoneNo", "13800000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"1\",\"phoneNo\":\"2\"}}",
                "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"1\"},\"body\":{\"batchName\":\"b\",\"phoneNo\":\"2\"}}",
                "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"1\"}} {}",
                "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"1\"}",
                "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"1\",\"n\":1e99999999999}}"
            })
    void what_is_no_callback_is_told(String callback) {
        assertThatExceptionOfType(UnreadableCallbackException.class)
                .isThrownBy(() -> read(callback))
                .withMessageNotContaining("13800000001")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"body\":null}",
                "{\"body\":\"\"}",
                "{\"body\":\"{\"}",
                "{\"body\":[{\"phoneNo\":\"1\"}]}",
                "{\"body\":{\"phoneNo\":\"13800000001\"}}",
                "{\"body\":{\"batchName\":\" \",\"phoneNo\":\"13800000001\"}}",
                "{\"body\":{\"batchName\":\"b\",\"colour\":\"red\"}}",
                "{\"batchName\":\"b\",\"colour\":\"red\"}"
            })
    void an_object_of_another_shape_is_kept_as_it_is(String callback) throws Exception {
        CallbackMessage message = read(callback);
        assertThat(message.type()).isEqualTo(CallbackType.OTHER).hasToString("other");
        assertThat(message.asWire()).isEqualTo(callback);
        assertThat(message.asObject()).isInstanceOf(OtherReport.class);
        assertThat(message.asObject().toString()).doesNotContain("13800000001", "red");
        assertThat(((OtherReport) message.asObject()).fields()).isEqualTo(message.asRaw());
        assertThat(message.envelopeFields()).containsKey("body");
    }

    @Test
    void a_callback_without_an_envelope_is_read_too() throws Exception {
        assertThat(((CallReport) read(CALL).asObject()).phone()).isEqualTo("13800000001");
    }

    @Test
    void the_older_form_of_a_call_becomes_a_report_without_a_key() throws Exception {
        CallReport call = (CallReport) body("{\"attach\":\"amount-date\",\"batchName\":\"sale\",\"params\":\"1~2\","
                + "\"phone\":\"13800000001\",\"result\":\"A\"}");
        assertThat(call.batchName()).isEqualTo("sale");
        assertThat(call.phone()).isEqualTo("13800000001");
        assertThat(call.intentTag()).isEqualTo("A");
        assertThat(call.remarks()).isEqualTo("amount-date");
        assertThat(call.start()).isNull();
        assertThat(call.callKey()).isEmpty();
        assertThat(call.fields()).containsEntry("params", "1~2");
    }

    @Test
    void a_batch_report_without_end_count_says_that_the_batch_was_taken_in() throws Exception {
        CallbackMessage message = read("{\"code\":1,\"body\":\"{\\\"acceptCount\\\":5,\\\"batchName\\\":\\\"sale\\\","
                + "\\\"failCount\\\":1,\\\"failList\\\":\\\"13800000001^^^^^\\\",\\\"successCount\\\":4}\"}");
        assertThat(message.type()).isEqualTo(CallbackType.TAKEN_IN).hasToString("takenIn");
        BatchReport report = (BatchReport) message.asObject();
        assertThat(report.endCount()).isNull();
        assertThat(report.acceptCount()).isEqualTo(5);
        assertThat(report.failed()).hasSize(1);
        assertThat(report.toMap()).containsEntry("callbackType", "takenIn");
        assertThat(read("{\"body\":{\"batchName\":\"b\",\"endCount\":1}}")
                        .asObject()
                        .toMap())
                .containsEntry("callbackType", "batch");
    }

    @Test
    void a_byte_order_mark_is_skipped_and_the_named_charset_is_believed_where_utf_8_is_not_it() throws Exception {
        assertThat(read("\uFEFF{\"body\":" + CALL + "}").type()).isEqualTo(CallbackType.CALL);
        byte[] gbk = "{\"body\":{\"batchName\":\"\u4e00\u6708\",\"phoneNo\":\"13800000001\"}}".getBytes("GBK");
        assertThat(reader.read(gbk, Charset.forName("GBK")).asObject().batchName())
                .isEqualTo("\u4e00\u6708");
    }

    @Test
    void there_are_limits_to_size_depth_and_numbers() throws Exception {
        String start = "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"1\",\"more\":";
        assertThat(read(start + "[".repeat(30) + "]".repeat(30) + "}}")).isNotNull();
        for (String beyond : List.of(
                "[".repeat(31) + "]".repeat(31), "[".repeat(1500), "1".repeat(101), quoted("x".repeat(MAX_SIZE)))) {
            assertThatExceptionOfType(UnreadableCallbackException.class)
                    .as(beyond.substring(0, 10))
                    .isThrownBy(() -> read(start + beyond + "}}"));
        }
    }

    @Test
    void text_that_is_not_utf_8_is_no_callback() {
        byte[] latin1 = "{\"body\":{\"batchName\":\"\u00e9\",\"phoneNo\":\"1\"}}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"1\"}}".getBytes(StandardCharsets.UTF_16);
        for (byte[] callback : List.of(latin1, utf16)) {
            assertThatExceptionOfType(UnreadableCallbackException.class).isThrownBy(() -> reader.read(callback));
        }
    }
}
