package io.github.camelflashai.consumer;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchCallee;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.CalleePage;
import io.github.camelflashai.api.PhoneStatus;
import io.github.camelflashai.simulator.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageConsumerTest extends PollTestSupport {
    private static final String CALLS =
            "flashai:getBatchPlanCallList?batchName=b&pageNum=10&notifyUrl=http://localhost:1/none";
    private static final String CALLEES = "flashai:getBatchPlanList?batchName=b&pageNum=10";

    private List<String> heardKeys() {
        return heard.stream()
                .map(message -> message.getHeader(FlashAiConstants.CALL_KEY, String.class))
                .toList();
    }

    @Test
    void each_call_comes_once_with_its_key_however_often_is_polled() throws Exception {
        submit("b", 45);
        Poll poll = poll(CALLS + "&split=true");
        poll.run();
        assertThat(heard).isEmpty();
        for (int i = 0; i < 10; i++) {
            simulator().advance(Duration.ofSeconds(7));
            poll.run();
        }
        simulator().advance(Duration.ofHours(1));
        poll.run(3);
        assertThat(heard).hasSize(45);
        assertThat(heardKeys()).doesNotHaveDuplicates().allMatch(key -> key.startsWith("b-"));
        Call call = heard.get(0).getBody(Call.class);
        assertThat(heard.get(0).getHeaders())
                .containsEntry(FlashAiConstants.BATCH_NAME, "b")
                .containsEntry(
                        FlashAiConstants.CALL_KEY,
                        CallKey.of("b", call.phone(), Instant.ofEpochMilli(Long.parseLong(call.callTime()))));
    }

    @Test
    void redials_of_the_same_phone_are_calls_of_their_own() throws Exception {
        submit("b", 2);
        simulator().advance(Duration.ofHours(1));
        Poll poll = poll(CALLS + "&split=true");
        poll.run();
        send("flashai:request?path=recall", java.util.Map.of("batchName", "b"));
        simulator().advance(Duration.ofHours(1));
        poll.run();
        assertThat(heard).hasSize(simulator().batch("b").orElseThrow().calls().size());
        assertThat(heardKeys()).doesNotHaveDuplicates();
    }

    @Test
    void a_page_comes_with_only_what_is_new_on_it() throws Exception {
        submit("b", 25);
        simulator().advance(Duration.ofHours(1));
        Poll poll = poll(CALLS);
        poll.run(2);
        assertThat(heard.stream().map(m -> m.getBody(CallPage.class).calls().size()))
                .containsExactly(10, 10, 5);
        assertThat(heard.get(0).getHeaders())
                .containsEntry(FlashAiConstants.TOTAL_RECORD, 25L)
                .containsEntry(FlashAiConstants.TOTAL_PAGE, 3L);
        heard.clear();
        send("flashai:request?path=recall", java.util.Map.of("batchName", "b"));
        simulator().advance(Duration.ofHours(1));
        poll.run(2);
        assertThat(heard.stream()
                        .mapToInt(m -> m.getBody(CallPage.class).calls().size())
                        .sum())
                .isEqualTo(simulator().batch("b").orElseThrow().calls().size() - 25);
    }

    @Test
    void records_have_camels_batch_properties() throws Exception {
        submit("b", 12);
        simulator().advance(Duration.ofHours(1));
        Set<List<Object>> seen = new HashSet<>();
        Poll poll = poll(
                CALLS + "&split=true",
                exchange -> seen.add(List.of(
                        exchange.getProperty(Exchange.BATCH_INDEX),
                        exchange.getProperty(Exchange.BATCH_SIZE),
                        exchange.getProperty(Exchange.BATCH_COMPLETE))));
        poll.run();
        assertThat(seen).hasSize(12).contains(List.of(0, 10, false), List.of(9, 10, true), List.of(1, 2, true));
    }

    @Test
    void a_poll_gives_no_more_than_it_may_and_the_next_goes_on() throws Exception {
        submit("b", 25);
        simulator().advance(Duration.ofHours(1));
        Poll poll = poll(CALLS + "&split=true&maxMessagesPerPoll=4");
        for (int i = 1; i <= 6; i++) {
            poll.run();
            assertThat(heard).hasSize(4 * i);
        }
        poll.run(2);
        assertThat(heard).hasSize(25);
        assertThat(heardKeys()).doesNotHaveDuplicates();
    }

    @Test
    void a_callee_comes_when_it_is_new_and_when_its_status_changes() throws Exception {
        submit("b", 12);
        Poll poll = poll(CALLEES + "&split=true");
        poll.run(2);
        assertThat(heard).hasSize(12).allMatch(has(PhoneStatus.PLANNED));
        heard.clear();
        simulator().advance(Duration.ofHours(1));
        poll.run(2);
        assertThat(heard).hasSize(12).noneMatch(has(PhoneStatus.PLANNED));
        assertThat(heard.get(0).getHeader(FlashAiConstants.CALL_KEY)).isNull();
        Poll done = poll(CALLEES + "&phoneStatus=2");
        heard.clear();
        done.run(2);
        assertThat(heard).isNotEmpty().allMatch(message -> message.getBody(CalleePage.class).callees().stream()
                .allMatch(callee -> callee.status() == PhoneStatus.DONE));
    }

    private static Predicate<Message> has(PhoneStatus status) {
        return message -> message.getBody(BatchCallee.class).status() == status;
    }

    /** Callees leave this list between two pages, so what follows shifts to the front. */
    @Test
    void a_list_that_shrinks_while_it_is_read_loses_no_record_that_stays_in_it() throws Exception {
        submit("b", 60);
        Poll poll = poll(
                CALLEES + "&phoneStatus=1&split=true", exchange -> simulator().advance(Duration.ofMillis(200)));
        poll.run(4);
        Set<String> phones = new HashSet<>();
        heard.forEach(message ->
                phones.add(message.getBody(BatchCallee.class).callee().phone()));
        send("flashai:batchPlanPause?batchName=b", null);
        poll.run(2);
        heard.forEach(message ->
                phones.add(message.getBody(BatchCallee.class).callee().phone()));
        assertThat(heard).hasSameSizeAs(phones);
        heard.clear();
        poll(CALLEES + "&phoneStatus=1&split=true&delay=1").run();
        assertThat(phones)
                .containsAll(heard.stream()
                        .map(message ->
                                message.getBody(BatchCallee.class).callee().phone())
                        .toList());
    }

    @Test
    void a_list_that_grows_at_its_front_loses_no_record() throws Exception {
        Poll poll = poll(CALLS + "&split=true");
        for (int calls = 5; calls <= 45; calls += 8) {
            newestFirst(calls);
            poll.run(2);
            assertThat(heard).hasSize(calls);
        }
        assertThat(heardKeys()).doesNotHaveDuplicates();
    }

    @Test
    void a_page_that_fails_half_way_loses_and_repeats_nothing() throws Exception {
        submit("b", 25);
        simulator().advance(Duration.ofHours(1));
        Poll poll = poll(CALLS + "&split=true", exchange -> {
            if (heard.size() == 9) {
                simulator().faults().next("getBatchPlanCallList", Fault.status(500));
            }
        });
        poll.run();
        assertThat(heard).hasSize(10);
        assertThat(poll.failure()).hasMessageContaining("HTTP status 500");
        poll.run();
        assertThat(heard).hasSize(25);
        assertThat(heardKeys()).doesNotHaveDuplicates();
        assertThat(poll.failure()).isNull();
    }

    @Test
    void a_server_that_repeats_a_page_for_ever_is_told_and_not_read_for_ever() throws Exception {
        stubCalls("13900001000^20261201^1796090407000", "\"totalPage\":9999,\"totalRecord\":99990");
        Poll poll = poll(CALLS + "&split=true");
        poll.run(2);
        assertThat(heard).hasSize(1);
        assertThat(poll.failure()).hasMessageContaining("the server answered page 2 with another page");
        assertThat(requests("getBatchPlanCallList")
                        + simulator().wireMock().getAllServeEvents().size())
                .isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 10, 24})
    void a_record_that_the_route_fails_on_comes_again_and_holds_up_no_other(int index) throws Exception {
        submit("b", 25);
        simulator().advance(Duration.ofHours(1));
        int[] seen = {0};
        Poll poll = poll(CALLS + "&split=true", exchange -> {
            if (seen[0]++ == index) {
                throw new IllegalStateException("not this one");
            }
        });
        poll.run();
        assertThat(heard).hasSize(24);
        poll.run(2);
        assertThat(heard).hasSize(25);
        assertThat(heardKeys()).doesNotHaveDuplicates();
        assertThat(seen[0]).isEqualTo(26);
    }

    @Test
    void while_the_repository_is_down_nothing_is_lost_and_at_most_what_was_under_way_comes_again() throws Exception {
        boolean[] down = {false, false};
        context.getRegistry().bind("repository", new MemoryIdempotentRepository(new java.util.HashMap<>()) {
            @Override
            public boolean contains(String key) {
                failIf(down[0]);
                return super.contains(key);
            }

            @Override
            public boolean add(String key) {
                failIf(down[1]);
                return super.add(key);
            }

            private void failIf(boolean isDown) {
                if (isDown) {
                    throw new IllegalStateException("repository down");
                }
            }
        });
        submit("b", 5);
        simulator().advance(Duration.ofHours(1));
        Poll poll = poll(CALLS + "&split=true&idempotentRepository=#bean:repository");
        down[0] = true;
        poll.run(2);
        assertThat(heard).isEmpty();
        assertThat(poll.failure()).hasMessage("repository down");
        down[0] = false;
        down[1] = true;
        poll.run();
        assertThat(heard).hasSize(1);
        down[1] = false;
        poll.run();
        assertThat(heard).hasSize(6);
        assertThat(new HashSet<>(heardKeys())).hasSize(5);
    }

    @Test
    void a_batch_that_is_not_there_yet_is_waited_for() throws Exception {
        Poll poll = poll(CALLEES + "&split=true");
        poll.run(4);
        assertThat(logged("Waiting for batch b")).isEqualTo(1);
        submit("b", 3);
        poll.run();
        assertThat(heard).hasSize(3);
    }

    @Test
    void what_a_callback_brought_already_does_not_come_from_the_poll_if_both_share_a_repository() throws Exception {
        MemoryIdempotentRepository shared = new MemoryIdempotentRepository(new java.util.HashMap<>());
        context.getRegistry().bind("shared", shared);
        submit("b", 5);
        simulator().advance(Duration.ofHours(1));
        Call first = new Call(
                List.of(
                        phone(0),
                        "",
                        Long.toString(simulator()
                                .batch("b")
                                .orElseThrow()
                                .calls()
                                .get(0)
                                .start()
                                .toEpochMilli())),
                io.github.camelflashai.api.CallLayout.parse("phone,callDate,callTime"));
        shared.add(CallKey.of("b", first.phone(), first.start().orElseThrow()));
        poll(CALLS + "&split=true&idempotentRepository=#bean:shared").run();
        assertThat(heard).hasSize(4);
    }

    /** Case 35. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                CALLS + "&split=true",
                CALLS,
                CALLEES + "&split=true",
                "flashai:getBatchPlanCallSummary?batchName=b",
                "flashai:getCallLine"
            })
    void a_stop_and_start_of_the_route_repeats_nothing(String uri) throws Exception {
        submit("b", 3);
        simulator().advance(Duration.ofHours(1));
        Poll poll = poll(uri);
        poll.run();
        int before = heard.size();
        assertThat(before).isPositive();
        poll.restart();
        poll.run(2);
        assertThat(heard).hasSize(before);
    }

    private static void newestFirst(int calls) {
        // One stub a page; the newest call has the highest number and stands first.
        int pages = (calls + 9) / 10;
        for (int number = 1; number <= pages; number++) {
            int page = number;
            String records = IntStream.iterate(
                            calls - (page - 1) * 10, i -> i > Math.max(0, calls - page * 10), i -> i - 1)
                    .mapToObj(i -> phone(i) + "^20261201^" + (1796090407000L + i * 1000L))
                    .reduce((a, b) -> a + "|" + b)
                    .orElse("");
            simulator()
                    .wireMock()
                    .stubFor(post(urlPathMatching(".*/getBatchPlanCallList"))
                            .atPriority(1)
                            .withRequestBody(com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath(
                                    "$.page", com.github.tomakehurst.wiremock.client.WireMock.equalTo("" + page)))
                            .willReturn(okJson("{\"code\":\"0\",\"body\":{\"callList\":\"" + records + "\",\"page\":"
                                    + page + ",\"totalPage\":" + pages + ",\"totalRecord\":" + calls + "}}")));
        }
    }

    private static void stubCalls(String records, String totals) {
        simulator()
                .wireMock()
                .stubFor(post(urlPathMatching(".*/getBatchPlanCallList"))
                        .atPriority(1)
                        .willReturn(
                                okJson("{\"code\":\"0\",\"body\":{\"callList\":\"" + records + "\"," + totals + "}}")));
    }
}
