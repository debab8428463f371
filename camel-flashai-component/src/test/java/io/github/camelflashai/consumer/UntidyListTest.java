package io.github.camelflashai.consumer;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchCallee;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Habit;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No record is lost and none comes twice, however untidy the list is. */
class UntidyListTest extends PollTestSupport {
    private FlashAiSimulator server;

    @AfterEach
    void stop() {
        server.close();
    }

    private void start(UnaryOperator<FlashAiSimulator.Builder> habits) {
        server = habits.apply(FlashAiSimulator.builder()
                        .clock(simulator().clock())
                        .timestampTolerance(Duration.ofDays(36500))
                        .callsPerSecond(1))
                .start();
    }

    private void submitHere(int callees) {
        Map<String, Object> plan = plan("b");
        plan.put(
                "callees",
                IntStream.range(0, callees)
                        .mapToObj(i -> Map.of("phone", phone(i)))
                        .toList());
        assertThat(send("flashai:addPlan?baseUrl=" + server.baseUrl(), plan).getException())
                .isNull();
    }

    private Poll calls(String more) throws Exception {
        return poll("flashai:getBatchPlanCallList?batchName=b&split=true&notifyUrl=http://localhost:1/none&baseUrl="
                + server.baseUrl() + more);
    }

    private List<String> phones() {
        return heard.stream()
                .map(message -> message.getBody(Call.class).phone())
                .toList();
    }

    private Set<String> called() {
        return server.batch("b").orElseThrow().calls().stream()
                .map(call -> call.phone())
                .collect(Collectors.toSet());
    }

    static Stream<Arguments> untidyLists() {
        return Stream.of(
                Arguments.of(60, 10, List.of(Habit.TOTALS_TOO_LOW)),
                Arguments.of(60, 10, List.of(Habit.TOTALS_TOO_HIGH)),
                Arguments.of(160, 5000, List.of(Habit.PAGE_SIZE_CUT)),
                Arguments.of(260, 5000, List.of(Habit.PAGE_SIZE_CUT, Habit.LISTS_COUNT_ROWS)),
                Arguments.of(60, 10, List.of(Habit.CALL_LIST_BY_ROWS)),
                Arguments.of(60, 10, List.of(Habit.CALL_LIST_BY_ROWS, Habit.LISTS_COUNT_ROWS)),
                Arguments.of(60, 10, List.of(Habit.CALLS_OF_14_FIELDS, Habit.CALL_LIST_LAGS)),
                Arguments.of(60, 10, List.of(Habit.CALLS_LISTED_BEFORE_THEIR_END)),
                Arguments.of(
                        60,
                        10,
                        List.of(
                                Habit.CALLS_LISTED_BEFORE_THEIR_END,
                                Habit.CALL_LIST_BY_ROWS,
                                Habit.CALLS_OF_14_FIELDS)));
    }

    @ParameterizedTest
    @MethodSource("untidyLists")
    void each_call_comes_once_and_with_its_end(int callees, int pageNum, List<Habit> habits) throws Exception {
        start(server -> server.with(habits.toArray(Habit[]::new)));
        submitHere(callees);
        Poll poll = calls("&pageNum=" + pageNum);
        for (int i = 0; i < 40; i++) {
            server.advance(Duration.ofSeconds(7));
            poll.run();
        }
        server.advance(Duration.ofHours(1));
        poll.run(3);
        assertThat(poll.failure()).isNull();
        assertThat(phones()).doesNotHaveDuplicates().hasSize(callees).containsExactlyInAnyOrderElementsOf(called());
        assertThat(heard)
                .allSatisfy(message ->
                        assertThat(message.getBody(Call.class).hangupTime()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&phoneStatus=1"})
    void callees_who_move_between_pages_all_come(String status) throws Exception {
        start(server ->
                server.with(Habit.LIST_NEWEST_FIRST, Habit.INTAKE_BY_QUEUE).intakePerSecond(3));
        submitHere(60);
        Poll poll =
                poll("flashai:getBatchPlanList?batchName=b&split=true&pageNum=10&baseUrl=" + server.baseUrl() + status);
        for (int i = 0; i < 30; i++) {
            server.advance(Duration.ofSeconds(1));
            poll.run();
        }
        poll.run(60);
        Set<String> phones = heard.stream()
                .map(message -> message.getBody(BatchCallee.class).callee().phone())
                .collect(Collectors.toSet());
        assertThat(phones).hasSizeGreaterThanOrEqualTo(status.isEmpty() ? 60 : 30);
        assertThat(heard.stream().map(Message::getBody).distinct().count())
                .as("none comes twice")
                .isEqualTo(heard.size());
    }

    /** The newest call stands first, and the total is that of the callees from the beginning. */
    @Test
    void a_list_that_grows_at_its_front_and_has_a_constant_total_loses_no_call() throws Exception {
        start(UnaryOperator.identity());
        Poll poll = calls("&pageNum=10");
        for (int calls = 5; calls <= 70; calls += 5) {
            newestFirst(calls, Math.max(60, calls));
            poll.run(2);
            assertThat(heard).hasSize(calls);
        }
        assertThat(phones()).doesNotHaveDuplicates();
    }

    /** All callees were called, the list is whole and its total true; then there are redials, which the total leaves out. */
    @Test
    void redials_that_the_total_does_not_count_are_found() throws Exception {
        start(UnaryOperator.identity());
        Poll poll = calls("&pageNum=10");
        newestFirst(60, 60);
        poll.run(3);
        assertThat(heard).hasSize(60);
        newestFirst(73, 60);
        poll.run(3);
        assertThat(heard).hasSize(73);
    }

    private void newestFirst(int calls, int total) {
        int pages = (calls + 9) / 10;
        for (int number = 1; number <= pages + 1; number++) {
            int page = number;
            String records = IntStream.iterate(
                            calls - (page - 1) * 10, i -> i > Math.max(0, calls - page * 10), i -> i - 1)
                    .mapToObj(i -> phone(i) + "^20261201^" + (1796090407000L + i * 1000L) + "^1796099407000")
                    .collect(Collectors.joining("|"));
            stub(
                    page,
                    "{\"callList\":\"" + records + "\",\"page\":" + page + ",\"pageNum\":10,\"totalPage\":"
                            + (total + 9) / 10 + ",\"totalRecord\":" + total + "}");
        }
    }

    private StubMapping stub(int page, String body) {
        return server.wireMock()
                .stubFor(post(urlPathMatching(".*/getBatchPlanCallList"))
                        .atPriority(1)
                        .withRequestBody(matchingJsonPath("$.page", equalTo("" + page)))
                        .willReturn(okJson("{\"code\":\"0\",\"body\":" + body + "}")));
    }

    @Test
    void redials_without_a_time_are_distinguished_by_their_results_and_what_cannot_be_is_logged_once()
            throws Exception {
        start(UnaryOperator.identity());
        stub(
                1,
                "{\"callList\":\"13900001000^20261201^^^^12^A|13900001000^20261201^^^^40^B|13900001001^20261201^^^^7^C\","
                        + "\"totalPage\":1}");
        Poll poll = calls("");
        poll.run(2);
        assertThat(heard).hasSize(3);
        assertThat(logged("are alike in phone, time and result")).isZero();
        stub(1, "{\"callList\":\"13900001002^20261201^^^^7^C|13900001002^20261201^^^^7^C\",\"totalPage\":1}");
        poll.run(3);
        assertThat(heard).hasSize(4);
        assertThat(logged("are alike in phone, time and result")).isEqualTo(1);
    }

    @Test
    void redials_that_are_alike_on_two_pages_or_come_one_after_the_other_are_logged_too() throws Exception {
        start(UnaryOperator.identity());
        String first = "13900001002^20261201^^^^7^C";
        String second = "13900001003^20261201^^^^7^C";
        stub(1, page(1, first + "|" + second));
        stub(2, page(2, first));
        calls("&pageNum=2").run();
        assertThat(logged("are alike in phone, time and result"))
                .as("on two pages")
                .isEqualTo(1);

        stub(1, page(1, second));
        stub(2, page(2, ""));
        Poll later = calls("&pageNum=2&page=1");
        later.run(2);
        stub(1, page(1, second + "|" + second));
        later.run();
        assertThat(logged("are alike in phone, time and result"))
                .as("the second came when the first was taken")
                .isEqualTo(2);
    }

    private static String page(int number, String records) {
        return "{\"callList\":\"" + records + "\",\"page\":" + number + ",\"pageNum\":2,\"totalPage\":2}";
    }

    /** A page that is read again, because the route or the server failed, has the same records and no others. */
    @Test
    void a_page_that_is_read_again_has_no_redials_for_that() throws Exception {
        start(UnaryOperator.identity());
        stub(1, page(1, "13900001002^20261201^^^^7^C|13900001003^20261201^^^^7^C"));
        stub(2, page(2, "13900001004^20261201^^^^7^C"));
        Poll poll = calls("&pageNum=2&maxMessagesPerPoll=1");
        poll.run(9);
        assertThat(heard).hasSize(3);
        assertThat(logged("are alike in phone, time and result")).isZero();
    }

    @Test
    void a_poll_that_fails_goes_on_where_it_was_so_that_nine_pages_end_also_when_three_in_ten_requests_fail()
            throws Exception {
        Random random = new Random(5);
        start(server -> server.listener(answered -> {
            if ("getBatchPlanCallList".equals(answered.operation()) && random.nextInt(10) < 3) {
                this.server.faults().next("getBatchPlanCallList", Fault.status(503));
            }
        }));
        submitHere(90);
        server.advance(Duration.ofHours(1));
        Poll poll = calls("&pageNum=10");
        for (int i = 0; i < 10 && heard.size() < 90; i++) {
            poll.run();
        }
        assertThat(phones()).hasSize(90).doesNotHaveDuplicates();
    }

    @Test
    void an_empty_list_that_is_given_as_null_is_read_when_there_is_one() throws Exception {
        start(UnaryOperator.identity());
        submitHere(60);
        Poll poll = calls("&pageNum=10");
        StubMapping empty = stub(1, "null");
        poll.run(2);
        assertThat(heard).as("nobody was called yet").isEmpty();
        server.advance(Duration.ofHours(1));
        poll.run(2);
        assertThat(heard).singleElement().satisfies(message -> assertThat(message.getHeaders())
                .containsEntry(FlashAiConstants.DELIVERED_BY_CALLBACK, true));
        heard.clear();
        server.wireMock().removeStub(empty);
        server.advance(Duration.ofSeconds(1));
        send("flashai:request?path=recall&baseUrl=" + server.baseUrl(), Map.of("batchName", "b"));
        server.advance(Duration.ofHours(1));
        poll.run(2);
        assertThat(new HashSet<>(phones())).isEqualTo(called());
        assertThat(heard).hasSize(server.batch("b").orElseThrow().calls().size());
    }
}
