package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.api.BatchCallee;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.client.PageIterator;
import io.github.camelflashai.simulator.Fault;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutoPageTest extends FlashAiTestSupport {
    private static final String CALLEES = "flashai:getBatchPlanList?autoPage=true&pageNum=10&batchName=paged";

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:callees")
                        .to(CALLEES)
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .to("mock:record");
                from("direct:ahead")
                        .to(CALLEES + "&readAhead=true")
                        .split(body())
                        .streaming()
                        .to("mock:record");
                from("direct:calls")
                        .to(
                                "flashai:getBatchPlanCallList?autoPage=true&pageNum=7&batchName=paged&notifyUrl=http://localhost:1/x")
                        .split(body())
                        .streaming()
                        .to("mock:record");
            }
        };
    }

    private void submit(int callees) {
        Map<String, Object> plan = plan("paged");
        plan.put(
                "callees",
                IntStream.range(0, callees)
                        .mapToObj(i -> Map.of("phone", "1390000" + (1000 + i)))
                        .toList());
        assertThat(send("flashai:addPlan", plan).getException()).isNull();
    }

    private List<Exchange> heard() {
        return ((MockEndpoint) context.getEndpoint("mock:record")).getExchanges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:callees", "direct:ahead"})
    void all_callees_of_all_pages_come_once(String route) {
        submit(95);
        assertThat(send(route, null).getException()).isNull();
        assertThat(heard()).hasSize(95);
        assertThat(heard().stream()
                        .map(e -> e.getMessage()
                                .getBody(BatchCallee.class)
                                .callee()
                                .phone())
                        .distinct())
                .hasSize(95);
        assertThat(simulator().books().requestsByOperation()).containsEntry("getBatchPlanList", 10L);
    }

    @Test
    void all_calls_of_all_pages_come_once() {
        submit(30);
        simulator().advance(Duration.ofHours(1));
        assertThat(send("direct:calls", null).getException()).isNull();
        assertThat(heard().stream()
                        .map(e -> e.getMessage().getBody(Call.class).phone())
                        .distinct())
                .hasSize(30);
    }

    @Test
    void a_page_that_fails_fails_the_route_after_the_records_before_it() {
        submit(30);
        simulator().faults().next("getBatchPlanList", Fault.delay(Duration.ZERO));
        simulator().faults().next("getBatchPlanList", 4, Fault.status(500));
        assertThat(send("direct:callees", null).getException()).isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(heard()).hasSize(10);
    }

    @Test
    void the_first_page_is_asked_for_at_once_so_that_its_errors_and_totals_are_the_calls() {
        assertThat(send(CALLEES, null).getException()).isInstanceOf(FlashAiNotFoundException.class);
        submit(25);
        Exchange answered = send(CALLEES, null);
        assertThat(answered.getMessage().getHeader(FlashAiConstants.TOTAL_RECORD))
                .isEqualTo(25L);
        assertThat(answered.getMessage().getHeader(FlashAiConstants.TOTAL_PAGE)).isEqualTo(3L);
    }

    @Test
    void page_and_page_size_have_defaults_and_a_message_may_start_later() throws Exception {
        submit(25);
        send("flashai:getBatchPlanList?autoPage=true&batchName=paged", null);
        assertThat(lastRequest().getBodyAsString()).contains("\"page\":1,", "\"pageNum\":5000");
        Exchange later = send(CALLEES, null, Map.of(FlashAiConstants.PAGE, 3));
        assertThat((PageIterator<?>) later.getMessage().getBody()).toIterable().hasSize(5);
    }

    @Test
    void records_come_as_json_or_maps_too() {
        submit(3);
        List<?> texts = send(CALLEES + "&resultFormat=json", null).getMessage().getBody(List.class);
        assertThat(texts).hasSize(3).allSatisfy(record -> assertThat(record)
                .asString()
                .startsWith("{\"batchName\":\"paged\",\"phone\":\"139")
                .endsWith("\"status\":\"planned\"}"));
        List<?> maps = send(CALLEES + "&resultFormat=map", null).getMessage().getBody(List.class);
        assertThat(maps)
                .hasSize(3)
                .allSatisfy(record -> assertThat(record).asInstanceOf(MAP).containsEntry("batchName", "paged"));
    }

    @Test
    void what_is_not_split_leaves_as_one_json_array() throws Exception {
        submit(25);
        String all = send(CALLEES, null).getMessage().getBody(String.class);
        JsonNode records = new ObjectMapper().readTree(all);
        assertThat(records).hasSize(25).allSatisfy(record -> {
            assertThat(record.path("batchName").asText()).isEqualTo("paged");
            assertThat(record.path("phone").asText()).startsWith("139").hasSize(11);
        });
        assertThat(records.findValuesAsText("phone")).doesNotHaveDuplicates();
        try (InputStream none =
                send(CALLEES + "&phoneStatus=3", null).getMessage().getBody(InputStream.class)) {
            assertThat(none).asString(StandardCharsets.UTF_8).isEqualTo("[]");
        }
    }

    /** Case 02 again: an iterator of another class was the name of the class in a text, and nothing in a queue. */
    @ParameterizedTest
    @CsvSource({"false,object", "false,json", "false,map", "true,object", "true,json", "true,map"})
    void case_02_in_every_form_and_of_several_batches_it_leaves_as_one_json_array(boolean chunks, String form)
            throws Exception {
        Map<String, Object> plan = plan("paged");
        plan.put("callees", List.of(Map.of("phone", "13900001000"), Map.of("phone", "13900001001")));
        send("flashai:addPlan" + (chunks ? "?chunkSize=1&track=true" : ""), plan);
        String uri = CALLEES + "&chunks=" + chunks + "&resultFormat=" + form;
        for (Class<?> type : List.of(String.class, byte[].class, InputStream.class, Reader.class)) {
            Object left = send(uri, null).getMessage().getMandatoryBody(type);
            JsonNode records =
                    new ObjectMapper().readTree(context.getTypeConverter().mandatoryConvertTo(String.class, left));
            assertThat(records.findValuesAsText("phone")).containsExactlyInAnyOrder("13900001000", "13900001001");
        }
    }

    /** What an attempt or a branch has read is not the end of the list: the next one would write an empty array. */
    @ParameterizedTest
    @ValueSource(strings = {"object", "json"})
    void a_redelivery_and_a_second_branch_get_the_whole_list_too(String form) throws Exception {
        submit(25);
        List<String> written = new ArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class)
                        .maximumRedeliveries(1)
                        .redeliveryDelay(0)
                        .handled(true);
                from("direct:again")
                        .to(CALLEES + "&resultFormat=" + form)
                        .multicast()
                        .to("direct:branch", "direct:branch");
                from("direct:branch").errorHandler(noErrorHandler()).process(exchange -> {
                    written.add(exchange.getMessage().getBody(String.class));
                    if (written.size() % 2 == 1) {
                        throw new IllegalStateException("the queue is down");
                    }
                });
            }
        });
        send("direct:again", null);
        assertThat(written).hasSizeGreaterThan(1).allSatisfy(text -> assertThat(new ObjectMapper().readTree(text))
                .hasSize(25));
    }

    /** A log, a tracer or a breakpoint turns bodies into text, and nobody thinks that the list is empty then. */
    @ParameterizedTest
    @CsvSource({"false,object", "false,json", "true,object", "true,json"})
    void what_only_shows_the_list_takes_nothing_from_the_splitter_behind(boolean chunks, String form) throws Exception {
        Map<String, Object> plan = plan("paged");
        plan.put(
                "callees",
                IntStream.range(0, 30)
                        .mapToObj(i -> Map.of("phone", "1390000" + (1000 + i)))
                        .toList());
        send("flashai:addPlan" + (chunks ? "?chunkSize=10&track=true" : ""), plan);
        AtomicInteger records = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:shown")
                        .to(CALLEES + "&chunks=" + chunks + "&resultFormat=" + form)
                        .process(exchange -> exchange.getMessage().getBody(String.class))
                        .split(body())
                        .streaming()
                        .process(exchange -> records.incrementAndGet());
            }
        });
        assertThat(send("direct:shown", null).getException()).isNull();
        assertThat(records).hasValue(30);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_splitter_that_is_redelivered_after_a_page_failed_misses_no_record(boolean chunks) throws Exception {
        Map<String, Object> plan = plan("paged");
        plan.put(
                "callees",
                IntStream.range(0, 30)
                        .mapToObj(i -> Map.of("phone", "1390000" + (1000 + i)))
                        .toList());
        send("flashai:addPlan" + (chunks ? "?chunkSize=10&track=true" : ""), plan);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(FlashAiOutcomeUnknownException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(0);
                from("direct:split")
                        .to(CALLEES + "&maxRetries=0&chunks=" + chunks)
                        .process(exchange -> simulator().faults().next("getBatchPlanList", 2, Fault.status(500)))
                        .split(body())
                        .streaming()
                        .to("mock:record");
            }
        });
        assertThat(send("direct:split", null).getException()).isNull();
        assertThat(heard().stream()
                        .map(e -> e.getMessage()
                                .getBody(BatchCallee.class)
                                .callee()
                                .phone())
                        .distinct())
                .hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "wire"})
    void forms_of_a_whole_answer_are_refused_at_start(String form) {
        assertThatThrownBy(() -> context.getEndpoint(CALLEES + "&resultFormat=" + form)
                        .createProducer()
                        .start())
                .hasStackTraceContaining("resultFormat is " + form + ", which is a form of a whole answer");
    }
}
