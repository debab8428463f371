package io.github.camelflashai;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.simulator.EnvelopeVariant;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where parameters come from, in which forms, and what a route gets back. */
class FlashAiProducerTest extends FlashAiTestSupport {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OPTIONS =
            "?userId=187&botenceId=" + SCRIPT + "&callDate=20261201&callHour=9,10&clear=0&recall=0";
    private static final String ONE_CALLEE = "13800000001^greeting-amount^张三-1000";

    /** A user's own record, as a route may have made it. */
    public record Debtor(String phone, String greeting, int amount) {}

    /** A user's own record that names parameters. */
    public record Campaign(String batchName, LocalDate callDate, List<Integer> callHour, List<Debtor> callees) {}

    private static Map<String, Object> row(String phoneKey) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("greeting", "张三");
        row.put(phoneKey, "13800000001");
        row.put("amount", 1000);
        return row;
    }

    private static Map<String, String> variables() {
        Map<String, Object> row = row("phone");
        row.remove("phone");
        Map<String, String> variables = new LinkedHashMap<>();
        row.forEach((name, value) -> variables.put(name, value.toString()));
        return variables;
    }

    static Stream<Arguments> bodiesOfOneCallee() {
        Callee callee = Callee.of("13800000001", variables());
        String json = "[{\"phone\":\"13800000001\",\"greeting\":\"张三\",\"amount\":1000}]";
        return Stream.of(
                Arguments.of("a list of Callee", List.of(callee)),
                Arguments.of("a Callee", callee),
                Arguments.of("a list of Map", List.of(row("phone"))),
                Arguments.of("a Map with the column names of a database", List.of(row("PHONE"))),
                Arguments.of("a list of records", List.of(new Debtor("13800000001", "张三", 1000))),
                Arguments.of("an array", new Object[] {callee}),
                Arguments.of("an iterable", (Iterable<Object>)
                        () -> List.<Object>of(callee).iterator()),
                Arguments.of("an iterator", List.of(callee).iterator()),
                Arguments.of("a stream", Stream.of(callee)),
                Arguments.of("the wire text", ONE_CALLEE),
                Arguments.of("the wire text as bytes", ONE_CALLEE.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a JSON array", json),
                Arguments.of("a JSON array as stream", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))),
                Arguments.of("a JSON object with callees", "{\"callees\":" + json + "}"),
                Arguments.of("a JSON object with wire text in callees", "{\"callees\":\"" + ONE_CALLEE + "\"}"),
                Arguments.of("a JSON object with mobileList", "{\"mobileList\":\"" + ONE_CALLEE + "\"}"),
                Arguments.of("JSON from a reader", new StringReader("{\"mobileList\":\"" + ONE_CALLEE + "\"}")),
                Arguments.of("a Map with callees", Map.of("callees", List.of(row("phone")))),
                Arguments.of(
                        "a Map with attach and params",
                        Map.of(
                                "callees",
                                List.of(Map.of(
                                        "phone",
                                        "13800000001",
                                        "attach",
                                        "greeting-amount",
                                        "params",
                                        List.of("张三", 1000))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodiesOfOneCallee")
    void callees_come_in_every_form(String form, Object body) throws Exception {
        Exchange answered = send("flashai:addPlan" + OPTIONS + "&batchName=forms", body);
        assertThat(answered.getException()).isNull();
        assertThat(sent("addPlan").path("mobileList").asText()).isEqualTo(ONE_CALLEE);
    }

    @Test
    void a_record_gives_parameters_by_its_components_with_dates_and_lists() throws Exception {
        Campaign campaign = new Campaign(
                "campaign",
                LocalDate.of(2026, 12, 24),
                List.of(9, 10, 13),
                List.of(new Debtor("13800000001", "张三", 1000)));
        Exchange answered =
                send("flashai:addPlan?userId=187&botenceId=" + SCRIPT + "&clear=0&recall=0&callHour=8", campaign);
        assertThat(answered.getException()).isNull();
        JsonNode sent = sent("addPlan");
        assertThat(sent.path("batchName").asText()).isEqualTo("campaign");
        assertThat(sent.path("callDate").asText()).isEqualTo("20261224");
        assertThat(sent.path("callHour").asText()).isEqualTo("9,10,13");
        assertThat(sent.path("userId").isNumber()).isTrue();
        assertThat(sent.path("mobileList").asText()).isEqualTo(ONE_CALLEE);
    }

    @Test
    void a_tree_of_jackson_is_what_it_says() throws Exception {
        assertThat(send("flashai:addPlan", MAPPER.<JsonNode>valueToTree(plan("whole")))
                        .getException())
                .isNull();
        JsonNode callees = MAPPER.readTree("[{\"phone\":13800000001,\"greeting\":\"张三\",\"amount\":1000}]");
        for (Object body : List.of(callees, List.of(callees.get(0)))) {
            String batch = "callees as " + body.getClass().getSimpleName();
            assertThat(send("flashai:addPlan" + OPTIONS + "&batchName=" + batch, body)
                            .getException())
                    .isNull();
            assertThat(lastRequest().getBodyAsString()).contains('"' + ONE_CALLEE + '"');
        }
        assertThat(send("flashai:batchPhoneDelete?batchName=whole", MAPPER.readTree("[\"13800000002\"]"))
                        .getException())
                .isNull();
        assertThat(send("flashai:batchPlanStop", MAPPER.readTree("{\"batchName\":\"whole\"}"))
                        .getException())
                .isNull();
    }

    /** It may hold a connection of a database, and Camel does not close it. */
    @Test
    void a_stream_is_closed_with_the_exchange() {
        AtomicInteger closed = new AtomicInteger();
        Map<String, Object> plan = plan("stream");
        plan.put("callees", Stream.of(Callee.of("13800000001")).onClose(closed::incrementAndGet));
        assertThat(send("flashai:addPlan", plan).getException()).isNull();
        assertThat(closed).hasValue(1);
        send("flashai:addPlan", Stream.of("no callee").onClose(closed::incrementAndGet));
        assertThat(closed).as("of a refused plan too").hasValue(2);
    }

    @Test
    void a_result_record_names_the_batch_of_the_next_call() {
        send("flashai:addPlan", plan("chained"));
        BatchSummary summary = send("flashai:getBatchPlanCallSummary?batchName=chained", null)
                .getMessage()
                .getBody(BatchSummary.class);
        assertThat(send("flashai:batchPlanStop", summary).getException()).isNull();
        assertThat(simulator().batch("chained").orElseThrow().state()).hasToString("STOPPED");
    }

    @Test
    void a_header_goes_before_the_body_the_body_before_the_option_the_option_before_the_component() throws Exception {
        context.getComponent("flashai", FlashAiComponent.class)
                .getConfiguration()
                .setNotifyUrl("http://component/");
        context.getComponent("flashai", FlashAiComponent.class)
                .getConfiguration()
                .setBatchName("component");
        String options = "flashai:batchPlanStop";
        assertThat(batchNameSent(options, null, null)).isEqualTo("component");
        assertThat(batchNameSent(options + "?batchName=option", null, null)).isEqualTo("option");
        assertThat(batchNameSent(options + "?batchName=option", Map.of("batchName", "body"), null))
                .isEqualTo("body");
        assertThat(batchNameSent(options + "?batchName=option", Map.of("batchName", "body"), "header"))
                .isEqualTo("header");
        assertThat(batchNameSent(options + "?batchName=option", Map.of("BATCHNAME", "column"), null))
                .isEqualTo("column");
    }

    private String batchNameSent(String uri, Object body, String header) throws Exception {
        simulator().wireMock().resetRequests();
        send(uri, body, header == null ? Map.of() : Map.of(FlashAiConstants.BATCH_NAME, header));
        return sent("batchPlanStop").path("batchName").asText();
    }

    @Test
    void a_body_is_not_looked_at_by_an_operation_without_parameters() {
        assertThat(send("flashai:getBotence", new Object()).getException()).isNull();
    }

    @Test
    void empty_values_are_left_out_and_so_take_no_part_in_the_signature() throws Exception {
        Map<String, Object> plan = plan("empties");
        plan.put("notifyUrl", "");
        plan.put("lineIds", null);
        assertThat(send("flashai:addPlan", plan).getException()).isNull();
        assertThat(sent("addPlan").has("notifyUrl")).isFalse();
        assertThat(sent("addPlan").has("lineIds")).isFalse();
    }

    @Test
    void types_on_the_wire_are_those_of_the_document() throws Exception {
        Map<String, Object> plan = plan("types");
        plan.put("userId", "187");
        plan.put("clear", "1");
        plan.put("api", "true");
        plan.put("lineIds", List.of(5, 165));
        plan.put("recall", 1);
        plan.put(
                "recallParams",
                List.of(Map.of("recallTag", "F", "recallTimes", "1", "recallIntervalTime", "5", "ruleType", "0")));
        assertThat(send("flashai:addPlan", plan).getException()).isNull();
        JsonNode sent = sent("addPlan");
        assertThat(sent.path("userId").isIntegralNumber()).isTrue();
        assertThat(sent.path("clear").asInt()).isEqualTo(1);
        assertThat(sent.path("clear").isIntegralNumber()).isTrue();
        assertThat(sent.path("api").isBoolean()).isTrue();
        assertThat(sent.path("lineIds").asText()).isEqualTo("5,165");
        assertThat(MAPPER.readTree(sent.path("recallParams").textValue())
                        .at("/0/recallTag")
                        .asText())
                .isEqualTo("F");
        assertThat(sent.path("signType").asText()).isEqualTo("MD5");
    }

    @Test
    void the_timestamp_is_text_and_by_option_a_number() throws Exception {
        String now = Long.toString(simulator().clock().millis());
        assertThat(send("flashai:addPlan", plan("text")).getException()).isNull();
        assertThat(sent("addPlan").path("timestamp").isTextual()).isTrue();
        assertThat(sent("addPlan").path("timestamp").asText()).isEqualTo(now);
        assertThat(send("flashai:getBotence?timestampAsNumber=true", null).getException())
                .isNull();
        assertThat(sent("getBotence").path("timestamp").isIntegralNumber()).isTrue();
        assertThat(sent("getBotence").path("timestamp").asText()).isEqualTo(now);
    }

    @Test
    void phones_to_delete_may_be_a_list_and_the_joiner_can_be_chosen() throws Exception {
        send("flashai:addPlan", plan("delete"));
        Map<String, Object> body = Map.of("batchName", "delete", "phoneList", List.of("13800000001", "13800000002"));
        send("flashai:batchPhoneDelete", body);
        assertThat(sent("batchPhoneDelete").path("phoneList").asText()).isEqualTo("13800000001^13800000002");
        simulator().wireMock().resetRequests();
        send("flashai:batchPhoneDelete?phoneListJoiner=RAW(|)", body);
        assertThat(sent("batchPhoneDelete").path("phoneList").asText()).isEqualTo("13800000001|13800000002");
    }

    @Test
    void the_result_comes_in_the_form_that_is_asked_for() throws Exception {
        send("flashai:addPlan", plan("formats"));
        String uri = "flashai:getBatchPlanCallSummary?batchName=formats&resultFormat=";
        assertThat(send(uri + "object", null).getMessage().getBody())
                .isEqualTo(send("flashai:getBatchPlanCallSummary?batchName=formats", null)
                        .getMessage()
                        .getBody())
                .isInstanceOf(BatchSummary.class);
        String json =
                "{\"batchName\":\"formats\",\"acceptCount\":2,\"endCount\":0,\"planCount\":2,\"uncounted\":0,\"percent\":0,"
                        + "\"state\":null}";
        assertThat(send(uri + "json", null).getMessage().getBody()).isEqualTo(json);
        assertThat(MAPPER.writeValueAsString(
                        send(uri + "map", null).getMessage().getBody(Map.class)))
                .isEqualTo(json);
        assertThat(send(uri + "raw", null).getMessage().getBody())
                .isEqualTo(Map.of("batchName", "formats", "acceptCount", 2, "endCount", 0, "planCount", 2));
        assertThat(MAPPER.readTree(send(uri + "wire", null).getMessage().getBody(String.class))
                        .path("code")
                        .asText())
                .isEqualTo("0");
    }

    @Test
    void counts_come_as_headers_and_none_is_left_over_from_an_earlier_call() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:counts").to("flashai:addPlan").to("flashai:getBatchPlanCallSummary");
            }
        });
        Map<String, Object> tooShort = row("phone");
        tooShort.put("phone", "110");
        Map<String, Object> plan = plan("counts");
        plan.put("callees", List.of(row("phone"), tooShort));
        Exchange submitted = send("flashai:addPlan?validation=lenient", plan);
        PlanReceipt receipt = submitted.getMessage().getBody(PlanReceipt.class);
        assertThat(receipt.rightCount()).isEqualTo(1);
        assertThat(receipt.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.callee().phone()).isEqualTo("110"));
        assertThat(submitted.getMessage().getHeaders())
                .containsEntry(FlashAiConstants.RIGHT_COUNT, 1L)
                .containsEntry(FlashAiConstants.FAIL_COUNT, 1L)
                .containsEntry(FlashAiConstants.BATCH_NAME, "counts");

        Exchange summed = send("direct:counts", plan("counts-2"));
        assertThat(summed.getMessage().getHeaders())
                .containsEntry(FlashAiConstants.ACCEPT_COUNT, 2L)
                .containsEntry(FlashAiConstants.PLAN_COUNT, 2L)
                .doesNotContainKey(FlashAiConstants.RIGHT_COUNT);
    }

    @Test
    void a_call_list_that_comes_by_callback_later_is_no_error() {
        send("flashai:addPlan", plan("later"));
        simulator().answerWith(EnvelopeVariant.BODY_EMPTY_TEXT);
        Exchange answered = send(
                "flashai:getBatchPlanCallList?batchName=later&page=1&pageNum=10&notifyUrl=http://127.0.0.1:1/cb", null);
        assertThat(answered.getMessage().getBody(io.github.camelflashai.api.CallPage.class))
                .satisfies(page -> {
                    assertThat(page.deliveredByCallback()).isTrue();
                    assertThat(page.calls()).isEmpty();
                    assertThat(page.totalPage()).isNull();
                });
    }

    @Test
    void the_generic_operation_reaches_any_path_and_keeps_the_types_of_the_body() throws Exception {
        Exchange answered = send(
                "flashai:request?path=sms/querySmsTemplate",
                Map.of("page", 1, "name", "x", "flag", true, "none", "", "amount", new java.math.BigDecimal("1E+2")));
        assertThat(answered.getException()).isNull();
        JsonNode sent = sent("sms/querySmsTemplate");
        assertThat(sent.path("page").isIntegralNumber()).isTrue();
        assertThat(sent.path("flag").isBoolean()).isTrue();
        assertThat(sent.path("amount").asText()).isEqualTo("100");
        assertThat(sent.has("none")).isFalse();
        assertThat(simulator().books().clean()).isTrue();
    }

    private static JsonNode sent(String path) throws Exception {
        return MAPPER.readTree(simulator()
                .wireMock()
                .findAll(postRequestedFor(urlPathEqualTo("/api/v1/thirdApi/" + path)))
                .get(0)
                .getBody());
    }
}
