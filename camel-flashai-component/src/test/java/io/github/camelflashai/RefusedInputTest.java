package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Line;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and other systems get wrong is refused or named, and never dialled. */
class RefusedInputTest extends FlashAiTestSupport {
    private static final String OPTIONS =
            "?userId=187&botenceId=" + SCRIPT + "&callDate=20261201&callHour=9&clear=0&recall=0&batchName=b";
    private static final String PLAN = "flashai:addPlan" + OPTIONS;
    private static final String STOP = "flashai:batchPlanStop?batchName=main";

    @ParameterizedTest
    @DisplayName("case 15: a body that gives nothing does not stop the campaign of the option")
    @ValueSource(
            strings = {
                "[{\"batchName\":\"other\"}]",
                "other",
                "<batchName>other</batchName>",
                "{\"batchName\":null}",
                "{\"data\":{\"batchName\":\"other\"}}",
                "{\"batch_name\":\"other\"}"
            })
    void a_body_that_gives_nothing_never_falls_back_to_the_option(String body) {
        refused(STOP, body);
        refused(STOP, body.getBytes(StandardCharsets.UTF_8));
        assertThat(send(STOP, null).getException())
                .as("without a body it acts")
                .isNotInstanceOf(FlashAiInvalidRequestException.class);
    }

    @Test
    @DisplayName("case 15: a byte order mark is no reason to stop another campaign")
    void a_byte_order_mark_is_skipped() {
        send("flashai:addPlan", plan("other"));
        String json = "\uFEFF{\"batchName\":\"other\"}";
        assertThat(send(STOP, json).getException()).isNull();
        assertThat(lastRequest().getBodyAsString()).contains("\"batchName\":\"other\"");
        assertThat(send(STOP, json.getBytes(StandardCharsets.UTF_8)).getException())
                .isNull();
        assertThat(send(STOP, json.getBytes(StandardCharsets.UTF_16)).getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("\"batchName\":\"other\"");
    }

    @Test
    void what_an_earlier_step_left_is_left_alone_where_the_headers_say_it_all() {
        send("flashai:addPlan", plan("main"));
        Map<String, Object> named = Map.of(FlashAiConstants.BATCH_NAME, "main");
        assertThat(send("flashai:batchPlanStop", "what was there", named).getException())
                .isNull();
        Exchange paused = send("flashai:batchPlanPause?batchName=main", null);
        assertThat(send(STOP, paused.getMessage().getBody()).getException()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "callHours, callHour",
        "call_date, callDate",
        "notify_url, notifyUrl",
        "lineId, lineIds",
        "batchNaem, batchName",
        "callee, callees"
    })
    void a_misspelt_name_is_refused_with_the_right_one(String wrong, String right) {
        Map<String, Object> plan = plan("typo");
        plan.put(wrong, "9");
        assertThat(refused("flashai:addPlan", plan))
                .hasMessageContaining(wrong + ": is no parameter of addPlan: did you" + " mean " + right + "?");
        assertThat(send("flashai:addPlan?validation=lenient", plan).getException())
                .isNull();
    }

    @Test
    void names_of_the_applications_own_are_left_alone() {
        Map<String, Object> plan = plan("own");
        Arrays.asList("id", "tenantId", "orderId", "callTime", "app", "source", "traceId", "user")
                .forEach(name -> plan.put(name, "x"));
        assertThat(send("flashai:addPlan", plan).getException()).isNull();
    }

    @Test
    void a_name_twice_is_refused() {
        assertThat(refused(STOP, "{\"batchName\":\"a\",\"batchName\":\"b\"}")).hasMessageContaining("twice");
        assertThat(refused(STOP, "{\"batchName\":\"a\",\"BATCHNAME\":\"b\"}")).hasMessageContaining("stands twice");
        assertThat(refused(PLAN, "[{\"phone\":\"13800000001\",\"phone\":\"13800000002\"}]"))
                .hasMessageContaining("twice");
        assertThat(refused(PLAN, List.of(row("phone", "13800000001", "PHONE", "13800000002"))))
                .hasMessageContaining("callee[0], field phone: stands twice");
        assertThat(refused(PLAN, List.of(row("phone", "13800000001", "name", "a", "NAME", "b"))))
                .hasMessageContaining("callee[0], field NAME: stands twice");
    }

    @Test
    void an_explicit_null_is_not_absent() {
        Map<String, Object> body = Collections.singletonMap("batchName", null);
        assertThat(refused(STOP, body)).hasMessageContaining("batchName: is null in the body");
    }

    @ParameterizedTest
    @DisplayName("case 07: text in another charset is refused with its line, and read with the charset set")
    @ValueSource(strings = {"[{\"phone\":\"13800000001\",\n\"name\":\"张三\"}]", "13800000001^name^\n张三"})
    void malformed_text_is_refused(String text) {
        byte[] gbk = text.getBytes(Charset.forName("GBK"));
        assertThat(refused(PLAN, gbk))
                .hasMessageContaining("is no text in UTF-8 at line 2")
                .hasMessageContaining("GBK");
        assertThat(refused(PLAN, new ByteArrayInputStream(gbk))).hasMessageContaining("at line 2");
    }

    @Test
    @DisplayName("case 07: the charset of the exchange, then that of the content")
    void the_charset_that_is_set_is_used() {
        byte[] gbk = "13800000001^name^张三".getBytes(Charset.forName("GBK"));
        assertThat(template.request(PLAN, exchange -> {
                            exchange.setProperty(Exchange.CHARSET_NAME, "GBK");
                            exchange.getMessage().setBody(gbk);
                        })
                        .getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("13800000001^name^张三");
        assertThat(send(PLAN + "2", gbk, Map.of("Content-Type", "text/plain; charset=GBK"))
                        .getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("13800000001^name^张三");
    }

    @Test
    void what_an_earlier_step_read_in_the_wrong_charset_is_refused() {
        assertThat(refused(PLAN, "13800000001^name^\uFFFD\uFFFD")).hasMessageContaining("U+FFFD at line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1E+2147483646", "1e99999999999"})
    void a_number_beyond_measure_is_refused_before_any_text_is_made(String number) {
        refused(PLAN, "[{\"phone\":\"13800001111\",\"amount\":" + number + "}]");
        refused(PLAN, "[{\"phone\":" + number + "}]");
        refused(PLAN, "[{\"phone\":\"13800001111\",\"attach\":[" + number + "],\"params\":[1]}]");
        refused(PLAN, "[{\"phone\":\"13800001111\",\"custName\":" + number + "}]");
        for (String parameter : List.of(
                "userId",
                "batchName",
                "botenceId",
                "callDate",
                "callHour",
                "clear",
                "api",
                "lineIds",
                "recall",
                "recallParams",
                "notifyUrl",
                "notifyBatchUrl",
                "mobileList")) {
            refused(PLAN, "{\"" + parameter + "\":" + number + "}");
            refused(PLAN, "{\"" + parameter + "\":[" + number + "]}");
        }
        refused("flashai:batchPhoneDelete?batchName=b", "{\"phoneList\":[" + number + "]}");
        refused("flashai:request?path=x", "{\"any\":" + number + "}");
        refused(PLAN + "&scriptVariables=check", "{\"botenceId\":" + number + ",\"callees\":[{\"phone\":\"110\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000001.0", "9007199254740993", "1.38e10"})
    void a_phone_that_may_have_lost_digits_is_refused(String phone) {
        assertThat(refused(PLAN, "[{\"phone\":" + phone + "}]")).hasMessageContaining("give it as text");
        assertThat(refused("flashai:getPhoneDetail?batchName=b", "{\"phone\":" + phone + "}"))
                .hasMessageContaining("give it as text");
        for (String list : List.of(phone, "[" + phone + "]", "[13800000001," + phone + "]")) {
            assertThat(refused("flashai:batchPhoneDelete?batchName=b", "{\"phoneList\":" + list + "}"))
                    .hasMessageContaining("give it as text");
        }
    }

    @Test
    void a_phone_as_double_or_none_is_refused_and_values_keep_their_digits() {
        for (Object phone : List.of(13800000001.0, (float) 1.38e10, Double.NaN, Double.POSITIVE_INFINITY)) {
            refused(PLAN, List.of(Map.of("phone", phone)));
            refused(PLAN, List.of(Map.of("phone", "13800000001", "amount", Double.NaN)));
        }
        assertThat(send(
                                PLAN,
                                "[{\"phone\":13800000001,\"amount\":1000.10,\"id\":12345678901234567890,\"rate\":0.1000000000000000055}]")
                        .getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString())
                .contains("13800000001^amount-id-rate^1000.10-12345678901234567890-0.1000000000000000055");
    }

    @Test
    void an_id_as_a_floating_point_number_is_the_whole_one_or_refused() {
        Map<String, Object> plan = changed("lineIds", new Object[] {7.0, new BigDecimal("8.00"), "9", 10});
        plan.put("batchName", 2026.0);
        plan.put("callHour", List.of(9.0, 13));
        assertThat(send("flashai:addPlan", plan).getException()).isNull();
        assertThat(lastRequest().getBodyAsString())
                .contains("\"batchName\":\"2026\"", "\"lineIds\":\"7,8,9,10\"", "\"callHour\":\"9,13\"");
        for (Object lost : List.of(2.0260101E25, new BigDecimal("2.0260101E25"), 1.0E17)) {
            assertThat(refused("flashai:addPlan", changed("botenceId", lost)))
                    .hasMessageContaining("botenceId: is a number with an exponent, which may have lost digits");
        }
        assertThat(send("flashai:addPlan", changed("batchName", new BigDecimal("2026.10")))
                        .getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("\"batchName\":\"2026.10\"");
    }

    @Test
    void what_stands_in_a_list_of_ids_is_one_value() {
        for (Object item : List.of(
                Map.of("id", 1),
                new Line("1", "a", "2"),
                Optional.of(1),
                List.of(1),
                java.sql.Timestamp.valueOf("2026-12-01 09:00:00"))) {
            assertThat(refused("flashai:addPlan", changed("lineIds", List.of(item))))
                    .hasMessageContaining("lineIds: is a ")
                    .hasMessageContaining("must be text");
        }
    }

    @Test
    void digits_of_another_script_are_no_hours() {
        assertThat(refused("flashai:addPlan", changed("callHour", "９,１０")))
                .hasMessageContaining("callHour: holds '９, １０'");
    }

    @Test
    void a_day_in_another_form_is_told_the_right_ones() {
        for (Object day : List.of(
                java.sql.Date.valueOf("2026-12-01"),
                java.sql.Timestamp.valueOf("2026-12-01 09:00:00"),
                LocalDateTime.of(2026, 12, 1, 9, 0))) {
            assertThat(refused("flashai:addPlan", changed("callDate", day)))
                    .hasMessageContaining("must be a LocalDate, or text as yyyyMMdd");
        }
    }

    /** Of a file that was read before, or what a server says that was never told otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"GBK", "ISO-8859-1", "windows-1252"})
    void a_charset_that_the_text_shows_not_to_be_in_does_not_change_it(String stale) {
        byte[] callees = "[{\"phone\":\"13800000001\",\"name\":\"张三\"}]".getBytes(StandardCharsets.UTF_8);
        Exchange planned = template.request(PLAN, exchange -> {
            exchange.setProperty(Exchange.CHARSET_NAME, stale);
            exchange.getMessage().setBody(callees);
        });
        assertThat(planned.getException()).isNull();
        assertThat(lastRequest().getBodyAsString()).contains("^张三\"");
        send("flashai:addPlan", changed("batchName", "春季"));
        assertThat(send(
                                "flashai:batchPlanStop",
                                "{\"batchName\":\"春季\"}".getBytes(StandardCharsets.UTF_8),
                                Map.of("Content-Type", "application/json; charset=" + stale))
                        .getException())
                .isNull();
    }

    /** What GBK has for 谭 is a character of UTF-8 too. */
    @Test
    void a_charset_is_believed_where_the_text_may_be_in_it() {
        byte[] gbk = "13800000001^name^谭".getBytes(Charset.forName("GBK"));
        send(PLAN, gbk, Map.of("Content-Type", "text/plain; charset=GBK"));
        assertThat(lastRequest().getBodyAsString()).contains("^谭\"");
    }

    /** To an older server a-b~5 are the values a-b and 5. */
    @Test
    void a_tilde_is_a_delimiter_where_the_server_takes_it_for_one() {
        List<Map<String, Object>> callees = List.of(row("phone", "13800000001", "range", "5~7"));
        String text = "13800000001^name-range^Li-5~7";
        assertThat(send(named("one"), callees).getException()).isNull();
        assertThat(send(named("two"), text).getException()).isNull();

        FlashAiConfiguration options =
                context.getComponent("flashai", FlashAiComponent.class).getConfiguration();
        options.setTildeDelimits(true);
        assertThat(refused(named("three"), callees))
                .hasMessageContaining("field range: holds a delimiter of the API (^, |, - or ~)")
                .hasMessageNotContaining("5~7");
        assertThat(refused(named("four"), text.replace("name-range", "name-range-end")))
                .hasMessageContaining("has 2 values");
        assertThat(refused(named("five"), text.replace("Li-", "Li-Wang-").replace("name-range", "name-range-end")))
                .hasMessageContaining("has 2 values between ~ for the 3 names");
        options.setDelimiterReplacement("/");
        assertThat(send(named("six"), callees).getException()).isNull();
        assertThat(lastRequest().getBodyAsString()).contains("13800000001^range^5/7");
    }

    /** An endpoint of its own, since a change of the component's options does not reach those that are there. */
    private static String named(String batchName) {
        return PLAN.replaceFirst("batchName=[^&]*", "batchName=" + batchName);
    }

    @Test
    @DisplayName("case 09: rows are put into the first one's order, and one that lacks a name is refused")
    void rows_with_other_keys() {
        String three = "{\"phone\":\"13800000001\",\"name\":\"Zhang\",\"amount\":5},"
                + "{\"phone\":\"13800000002\",\"amount\":7,\"name\":\"Li\"}";
        assertThat(refused(PLAN, "[" + three + ",{\"phone\":\"13800000003\",\"amount\":9}]"))
                .hasMessageContaining("callee[2], field name: is a variable of the first callee of the list");
        assertThat(refused(PLAN, "[" + three + ",{\"phone\":\"13800000003\",\"amount\":9,\"name\":\"W\",\"x\":1}]"))
                .hasMessageContaining("callee[2], field x: is a variable that the first callee");
        assertThat(send(PLAN, "[" + three + "]").getException()).isNull();
        assertThat(lastRequest().getBodyAsString())
                .contains("13800000001^name-amount^Zhang-5|13800000002^name-amount^Li-7");
    }

    @Test
    @DisplayName("case 09: across chunks too")
    void rows_with_other_keys_in_another_chunk() {
        List<Map<String, Object>> rows = List.of(
                row("phone", "13800000001", "name", "Zhang", "amount", 5),
                row("phone", "13800000002", "amount", 7, "name", "Li"));
        assertThat(send(PLAN + "&chunkSize=1", rows.iterator()).getException()).isNull();
        assertThat(lastRequest().getBodyAsString()).contains("13800000002^name-amount^Li-7");
    }

    @Test
    void a_map_without_an_order_is_read_by_its_names() {
        assertThat(send(PLAN, List.of(Map.of("b", "2", "phone", "13800000001", "c", "3", "a", "1")))
                        .getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("13800000001^a-b-c^1-2-3");
    }

    /** Databases have a case of their own; a step that reads CSV leaves the byte order mark and the blanks behind commas. */
    @Test
    void the_names_of_a_row_count_whatever_their_case_and_what_stands_around_them() {
        List<Map<String, Object>> customers =
                List.of(row("\uFEFFPHONE", "13800000001", " amount", 5, "CUSTNAME", "Zhang", "custcompany ", "Acme"));
        assertThat(send(named("one"), customers).getException()).isNull();
        assertThat(lastRequest().getBodyAsString()).contains("\"13800000001^amount^5^Zhang^Acme\"");
        assertThat(send(named("two"), List.of(row("Phone", "13800000001", "ATTACH", "amount", "PARAMS", "1000")))
                        .getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("\"13800000001^amount^1000\"");
        assertThat(refused(PLAN, List.of(row("phone", "13800000001", "name", "a", " name", "b"))))
                .hasMessageContaining("callee[0], field name: stands twice");
        assertThat(refused(PLAN, List.of(row("phone", "13800000001", "custName", "a", "CUSTNAME", "b"))))
                .hasMessageContaining("callee[0], field custName: stands twice");
    }

    @Test
    void a_value_without_a_name_is_refused_and_an_empty_column_is_none() {
        for (String nameless : new String[] {null, "", " ", "\u00A0"}) {
            assertThat(refused(PLAN, List.of(row("phone", "13800000001", nameless, "5", "amount", "1000"))))
                    .hasMessageContaining("callee[0]: has a value without a name");
        }
        assertThat(send(PLAN, List.of(row("phone", "13800000001", "amount", "1000", "", "")))
                        .getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("\"13800000001^amount^1000\"");
    }

    @Test
    @DisplayName("case 11: names and another number of values")
    void a_hyphen_in_the_text_form_is_refused() {
        assertThat(refused(PLAN, "13800000002^a-b^1-2|13800000001^amount-date^1000-2026-12-01"))
                .hasMessageContaining("callee[1], field params: has 4 values for the 2 names of attach");
        assertThat(refused(
                        PLAN,
                        List.of(row("phone", "13800000001", "attach", "amount-date", "params", "1000-2026-12-01"))))
                .hasMessageContaining("callee[0], field params: has 4 values");
        assertThat(refused(PLAN, List.of(new Callee("13800000001", List.of("a", "b"), List.of("1"), "", ""))))
                .hasMessageContaining("has 1 value for the 2 names");
        assertThat(send(PLAN, "13800000001^amount-date^1000~2026-12-01").getException())
                .as("the text of an older server joins values by ~")
                .isNull();
    }

    @ParameterizedTest
    @DisplayName("case 12: a line break between records")
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void records_joined_by_a_line_break_are_refused(String lineBreak) {
        String two = "13800000001^name^Zhang" + lineBreak + "13800000002^name^Li";
        assertThat(refused(PLAN, two)).hasMessageContaining("records are joined by |");
        assertThat(refused("flashai:addPlan", changed("callees", two))).hasMessageContaining("records are joined by |");
        assertThat(send(PLAN, "13800000001^name^Zhang" + lineBreak).getException())
                .isNull();
    }

    @Test
    void the_sign_of_a_number_is_not_replaced() {
        assertThat(refused(
                        PLAN + "&delimiterReplacement=/",
                        List.of(row("phone", "13800000001", "amount", -5, "date", "2026-12-01"))))
                .hasMessageContaining("field amount: is a negative number");
    }

    @ParameterizedTest
    @CsvSource({
        "１３８00000001, full-width digits",
        "138-0000-0001, a hyphen at place 4",
        "1.38E+10, scientific notation",
        "138 00000001, 'a blank inside, at place 4'",
        "13800000001.0, a decimal point",
        "'13800000001,', decimal point or comma",
        "1380000O001, a letter at place 8",
        "12, has 2 digits"
    })
    void what_is_wrong_with_a_phone_is_said_without_it(String phone, String reason) {
        assertThat(refused(PLAN, List.of(Map.of("phone", phone))))
                .hasMessageContaining(reason)
                .hasMessageNotContaining(phone);
    }

    private FlashAiInvalidRequestException refused(String uri, Object body) {
        long before = simulator().books().requests();
        Exception e = send(uri, body).getException();
        assertThat(e).as("%s", uri).isInstanceOf(FlashAiInvalidRequestException.class);
        assertThat(simulator().books().requests()).isEqualTo(before);
        return (FlashAiInvalidRequestException) e;
    }

    private static Map<String, Object> changed(String name, Object value) {
        Map<String, Object> plan = plan("b");
        plan.put(name, value);
        return plan;
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }
}
