package io.github.camelflashai.consumer;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An older server, which posts the list of calls to the notifyUrl. */
class CallbackListsTest extends PollTestSupport {
    private FlashAiSimulator older;
    private String options;

    @BeforeEach
    void start() {
        older = FlashAiSimulator.builder()
                .clock(simulator().clock())
                .callListByCallback(true)
                .start();
        simulator().wireMock().stubFor(post(urlEqualTo("/received")).willReturn(ok()));
        options = "notifyUrl=http://localhost:" + simulator().wireMock().port() + "/received&pageNum=10&baseUrl="
                + older.baseUrl();
    }

    @AfterEach
    void stop() {
        older.close();
    }

    private void submit(String more) {
        Map<String, Object> plan = plan("b");
        plan.put(
                "callees",
                IntStream.range(0, 25).mapToObj(i -> Map.of("phone", phone(i))).toList());
        assertThat(send("flashai:addPlan?baseUrl=" + older.baseUrl() + more, plan)
                        .getException())
                .isNull();
        older.advance(Duration.ofHours(1));
    }

    private List<LoggedRequest> received() {
        return simulator().wireMock().findAll(postRequestedFor(urlEqualTo("/received")));
    }

    @Test
    void the_route_is_told_once_and_every_page_is_posted_whenever_more_calls_are_done() throws Exception {
        submit("");
        Poll poll = poll("flashai:getBatchPlanCallList?batchName=b&split=true&" + options);
        poll.run(5);
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).getBody(CallPage.class).deliveredByCallback()).isTrue();
        assertThat(heard.get(0).getHeaders()).containsEntry(FlashAiConstants.DELIVERED_BY_CALLBACK, true);
        older.advance(Duration.ofMinutes(1));
        assertThat(received().stream().map(LoggedRequest::getBodyAsString))
                .as("the first page once to find out, and then all three")
                .hasSize(4)
                .anyMatch(body -> body.contains("\"page\":3"));
        assertThat(older.books().requestsByOperation()).containsEntry("getBatchPlanCallList", 4L);
    }

    @Test
    void watch_tells_that_the_calls_come_elsewhere() throws Exception {
        submit("&track=true");
        Poll watch = poll("flashai:watch?calls=true&" + options);
        watch.run(2);
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).getHeaders())
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, true)
                .containsEntry(FlashAiConstants.DELIVERED_BY_CALLBACK, true)
                .doesNotContainKey(FlashAiConstants.CALLS);
    }

    /** An idempotentConsumer by call key fails on it, since it is no call; for ever the other pages were not asked for. */
    @Test
    void a_route_that_does_not_take_the_notice_gets_its_calls_posted_all_the_same() throws Exception {
        submit("noticed", 3);
        simulator().advance(java.time.Duration.ofHours(1));
        simulator().switchOn(io.github.camelflashai.simulator.Habit.CALL_LIST_BY_CALLBACK);
        Poll poll = poll(
                "flashai:getBatchPlanCallList?batchName=noticed&split=true&pageNum=1&notifyUrl=https://esb.example.com/none",
                exchange -> {
                    throw new IllegalStateException("no call key");
                });
        poll.run(2);
        assertThat(requests("getBatchPlanCallList")).isGreaterThanOrEqualTo(4);
    }
}
