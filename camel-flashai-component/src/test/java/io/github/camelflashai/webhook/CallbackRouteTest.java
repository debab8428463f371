package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchReport;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.CallReport;
import io.github.camelflashai.api.OtherReport;
import io.github.camelflashai.simulator.CallbackSender;
import io.github.camelflashai.simulator.CallbackSign;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.SimulatorClock;
import io.github.camelflashai.webhook.CallbackApplication.Received;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The callback route of camel-main, with real HTTP. */
class CallbackRouteTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final String OLD_TOKEN = "older-token-0123456789abcdef0123456789";

    @RegisterExtension
    static final FlashAiSimulatorExtension EXTENSION = new FlashAiSimulatorExtension(
            FlashAiSimulator.builder().clock(SimulatorClock.fixed(START)).timestampTolerance(Duration.ofDays(36500)));

    private static CallbackApplication application() {
        return new CallbackApplication(EXTENSION.simulator());
    }

    @Test
    void a_call_and_a_batch_come_as_records_with_their_headers() throws Exception {
        try (CallbackApplication application = application().start()) {
            assertThat(application.sender().call("sale", "13800000001", START)).isEqualTo(200);
            assertThat(application.sender().batch("sale", 7)).isEqualTo(200);

            Received call = application.received().get(0);
            assertThat(((CallReport) call.body()).phone()).isEqualTo("13800000001");
            assertThat(call.headers())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            FlashAiConstants.CALLBACK_TYPE,
                            "call",
                            FlashAiConstants.BATCH_NAME,
                            "sale",
                            FlashAiConstants.CALL_KEY,
                            CallKey.of("sale", "13800000001", START)));

            Received batch = application.received().get(1);
            assertThat(((BatchReport) batch.body()).successCount()).isEqualTo(7);
            assertThat(batch.headers())
                    .containsEntry(FlashAiConstants.CALLBACK_TYPE, "batch")
                    .containsEntry(FlashAiConstants.ACCEPT_COUNT, 7L)
                    .containsEntry(FlashAiConstants.END_COUNT, 7L)
                    .containsEntry(FlashAiConstants.PLAN_COUNT, 0L)
                    .containsEntry(FlashAiConstants.FAIL_COUNT, 0L)
                    .doesNotContainKey(FlashAiConstants.CALL_KEY);
        }
    }

    @Test
    void the_server_is_told_success_in_the_words_of_the_api() throws Exception {
        try (CallbackApplication application = application()
                .doing(exchange -> {
                    exchange.getMessage().setBody("what the route leaves is not for the server");
                    exchange.getMessage().setHeader("X-Left", "over");
                    exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 302);
                })
                .start()) {
            HttpResponse<String> answer = post(application, "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"\u4e00\"}}");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"code\":\"0\",\"msg\":\"SUCCESS\",\"success\":true}");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            assertThat(answer.headers().map()).doesNotContainKeys("X-Left", "CamelFlashAiBatchName");
            assertThat(((CallReport) application.received().get(0).body()).phone())
                    .isEqualTo("\u4e00");
        }
    }

    /** Case 31. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf8",
                "application/json; charset=UTF8",
                "application/json; charset=\"utf-8\"",
                "text/json",
                "text/plain;charset=UTF-8",
                "*/*"
            })
    void json_is_taken_whatever_the_content_type_says_with_or_without_a_byte_order_mark(String type) throws Exception {
        try (CallbackApplication application = application().start()) {
            for (String mark : List.of("", "\uFEFF")) {
                assertThat(post(application, type, mark + "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"1\"}}")
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(application.received()).hasSize(2);
        }
    }

    @Test
    void an_object_of_another_shape_goes_to_the_route_as_it_is() throws Exception {
        try (CallbackApplication application = application().start()) {
            for (String body :
                    List.of("{}", "{\"event\":\"new\"}", "{\"body\":{\"batchName\":\"b\",\"colour\":\"red\"}}")) {
                assertThat(post(application, body).statusCode()).isEqualTo(200);
            }
            assertThat(application.received())
                    .allMatch(received -> received.body() instanceof OtherReport)
                    .allMatch(received -> "other".equals(received.headers().get(FlashAiConstants.CALLBACK_TYPE)));
            assertThat(application.received().get(2).headers()).containsEntry(FlashAiConstants.BATCH_NAME, "b");
        }
    }

    @Test
    void a_route_that_fails_or_rolls_back_is_no_success() throws Exception {
        try (CallbackApplication application = application()
                .doing(exchange -> {
                    exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 200);
                    if (exchange.getMessage().getBody() instanceof BatchReport) {
                        exchange.setRollbackOnly(true);
                    } else if ("transaction".equals(exchange.getMessage().getHeader(FlashAiConstants.BATCH_NAME))) {
                        // As Camel's transactions do after markRollbackOnlyLast, with handled(true).
                        exchange.getUnitOfWork().beginTransactedBy("transaction");
                        exchange.setRollbackOnlyLast(true);
                        exchange.getUnitOfWork().endTransactedBy("transaction");
                        exchange.setRollbackOnlyLast(false);
                    } else if ("error".equals(exchange.getMessage().getHeader(FlashAiConstants.BATCH_NAME))) {
                        throw new StackOverflowError();
                    } else {
                        throw new IllegalStateException("13800000001 must not be told");
                    }
                })
                .start()) {
            assertThat(application.sender().call("b", "13800000001", START)).isEqualTo(500);
            assertThat(application.sender().call("error", "13800000001", START)).isEqualTo(500);
            assertThat(application.sender().call("transaction", "13800000001", START))
                    .isEqualTo(500);
            assertThat(application.sender().batch("b", 1)).isEqualTo(500);
            assertThat(post(application, "{\"body\":{\"batchName\":\"b\",\"phoneNo\":\"1\"}}")
                            .body())
                    .isEmpty();
        }
    }

    @Test
    void other_forms_of_the_body() throws Exception {
        try (CallbackApplication application =
                application().from("webhook:flashai:callback?resultFormat=json").start()) {
            application.sender().call("b", "13800000001", START);
            assertThat(application.received().get(0).body())
                    .asString()
                    .startsWith("{\"batchName\":\"b\",\"callKey\":\"b-")
                    .contains("\"callbackType\":\"call\",\"source\":\"callback\",\"phone\":\"13800000001\"");
        }
    }

    @Test
    void headers_from_outside_do_not_reach_the_route() throws Exception {
        try (CallbackApplication application = application().start()) {
            CallbackSender sender = application
                    .sender()
                    .with("CamelFileName", "../../etc/passwd")
                    .with("cAmElHttpUri", "http://attacker")
                    .with("CamelFlashAiCallKey", "a-key")
                    .with("org.apache.camel.x", "y")
                    .with("X-Anything", "z");
            assertThat(sender.call("b", "13800000001", START)).isEqualTo(200);
            assertThat(CallbackSender.to(application.base() + "/flashai/callback?CamelFileName=x&token="
                                    + CallbackApplication.TOKEN)
                            .call("b", "13800000001", START))
                    .isEqualTo(200);
            assertThat(application.received()).hasSize(2).allSatisfy(received -> assertThat(received.headers())
                    .containsOnlyKeys(
                            FlashAiConstants.CALLBACK_TYPE, FlashAiConstants.BATCH_NAME, FlashAiConstants.CALL_KEY)
                    .doesNotContainValue("a-key"));
        }
    }

    @Test
    void a_token_is_replaced_while_the_old_one_stays_good() throws Exception {
        try (CallbackApplication application = application()
                .with("camel.component.flashai.callback-token", CallbackApplication.TOKEN + "," + OLD_TOKEN)
                .start()) {
            CallbackSender old = CallbackSender.to(application.base() + "/flashai/callback?token=" + OLD_TOKEN);
            assertThat(old.call("b", "13800000001", START)).isEqualTo(200);
            assertThat(application.sender().call("b", "13800000001", START)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"BODY", "ENVELOPE"})
    void the_sign_is_checked_if_asked_for(CallbackSign scheme) throws Exception {
        String secret = EXTENSION.simulator().clientSecret();
        try (CallbackApplication application = application()
                .with("camel.component.flashai.callback-sign", scheme.name())
                .start()) {
            assertThat(application.sender().signed(scheme, secret).call("b", "13800000001", START))
                    .isEqualTo(200);
            assertThat(application.sender().signed(scheme, "another").call("b", "13800000001", START))
                    .isEqualTo(403);
            assertThat(application.sender().call("b", "13800000001", START)).isEqualTo(403);
            assertThat(application.received()).hasSize(1);
        }
    }

    @Test
    void none_in_so_many_words_accepts_callbacks_from_anybody() throws Exception {
        try (CallbackApplication application = application()
                .with("camel.component.flashai.callback-token", "none")
                .start()) {
            assertThat(CallbackSender.to(application.base() + "/flashai/callback")
                            .call("b", "13800000001", START))
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "camel.component.flashai.callback-token; short; callbackToken holds a token that is not safe",
                "camel.component.flashai.callback-sign; maybe; maybe",
                "camel.component.webhook.configuration.webhook-external-url; esb.example.com; webhookExternalUrl is no http",
                "camel.component.webhook.configuration.webhook-external-url; https://x/?a=b; webhookExternalUrl is no http"
            })
    void what_is_missing_or_wrong_is_told_at_start(String property, String value, String told) {
        try (CallbackApplication application = application().with(property, value)) {
            assertThatThrownBy(application::start).hasStackTraceContaining(told);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "camel.component.flashai.callback-token,callbackToken is missing",
        "camel.component.webhook.configuration.webhook-external-url,webhookExternalUrl is missing",
        "camel.component.flashai.client-secret,clientSecret is missing"
    })
    void what_is_not_there_is_told_at_start(String property, String told) {
        try (CallbackApplication application = application().without(property)) {
            assertThatThrownBy(application::start).hasStackTraceContaining(told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flashai:callback", "webhook:flashai:addPlan"})
    void what_is_no_callback_route_is_told(String uri) {
        try (CallbackApplication application = application().from(uri)) {
            assertThatThrownBy(application::start).hasStackTraceContaining("webhook");
        }
    }

    @Test
    void plans_without_an_address_get_the_registered_one_and_their_calls_come() throws Exception {
        try (CallbackApplication application = application().start()) {
            send(application, "flashai:addPlan", plan("sale"));
            assertThat(lastRequest())
                    .contains("\"notifyUrl\":\"" + application.base() + "/flashai/callback?token="
                            + CallbackApplication.TOKEN)
                    .contains("\"notifyBatchUrl\":\"" + application.base() + "/flashai/callback?token=");
            EXTENSION.simulator().advance(Duration.ofHours(1));
            assertThat(application.received())
                    .extracting(received -> received.body().getClass().getSimpleName())
                    .containsExactlyInAnyOrder("CallReport", "CallReport", "BatchReport");

            send(application, "flashai:getBatchPlanCallList?page=1&pageNum=10", Map.of("batchName", "sale"));
            assertThat(lastRequest()).contains("\"notifyUrl\":\"" + application.base());
        }
    }

    @Test
    void polls_of_the_same_component_need_no_address_of_their_own_wherever_their_route_stands() throws Exception {
        try (CallbackApplication application = application()
                .polling("flashai:getBatchPlanCallList?batchName=sale&split=true&delay=100")
                .start()) {
            send(application, "flashai:addPlan", plan("sale"));
            EXTENSION.simulator().advance(Duration.ofHours(1));
            await().untilAsserted(() -> assertThat(application.received())
                    .extracting(received -> received.body().getClass().getSimpleName())
                    .contains("Call"));
            assertThat(application.received().stream()
                            .map(received -> received.headers().get(FlashAiConstants.CALL_KEY))
                            .filter(Objects::nonNull)
                            .distinct())
                    .hasSize(2);
        }
    }

    /** To such a server the answer of failure was a delivery. */
    @Test
    void a_page_of_calls_that_the_route_did_not_take_is_asked_for_again_by_the_poll() throws Exception {
        // The page that showed how the server answers, and the first that was asked for.
        AtomicInteger failures = new AtomicInteger(2);
        try (FlashAiSimulator older = FlashAiSimulator.builder()
                        .clock(SimulatorClock.fixed(START))
                        .timestampTolerance(Duration.ofDays(36500))
                        .with(Habit.CALL_LIST_BY_CALLBACK, Habit.ANY_ANSWER_DELIVERS)
                        .start();
                CallbackApplication application = new CallbackApplication(older)
                        .polling("flashai:getBatchPlanCallList?batchName=sale&delay=100&initialDelay=0")
                        .doing(exchange -> {
                            if (exchange.getMessage().getBody() instanceof CallPage page
                                    && !page.calls().isEmpty()
                                    && failures.getAndDecrement() > 0) {
                                throw new IllegalStateException("not now");
                            }
                        })
                        .start()) {
            send(application, "flashai:addPlan", plan("sale"));
            older.advance(Duration.ofHours(1));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                older.advance(Duration.ofSeconds(2));
                return failures.get() < 0;
            });
        }
    }

    /** The next poll, and not only when the page is late. */
    @Test
    void a_page_that_the_route_did_not_take_is_asked_for_by_the_very_next_poll() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        List<Long> taken = new CopyOnWriteArrayList<>();
        try (FlashAiSimulator older = FlashAiSimulator.builder()
                        .clock(SimulatorClock.fixed(START))
                        .timestampTolerance(Duration.ofDays(36500))
                        .with(Habit.CALL_LIST_BY_CALLBACK, Habit.ANY_ANSWER_DELIVERS)
                        .start();
                CallbackApplication application = new CallbackApplication(older)
                        .polling("flashai:getBatchPlanCallList?batchName=sale&delay=600000&startScheduler=false")
                        .doing(exchange -> {
                            if (exchange.getMessage().getBody() instanceof CallPage page
                                    && !page.calls().isEmpty()) {
                                if (failures.get() > 0) {
                                    failures.decrementAndGet();
                                    throw new IllegalStateException("not now");
                                }
                                taken.add(page.page());
                            }
                        })
                        .start()) {
            send(application, "flashai:addPlan", plan("sale"));
            older.advance(Duration.ofHours(1));
            ScheduledPollConsumer poll = (ScheduledPollConsumer)
                    application.context().getRoutes().get(0).getConsumer();
            poll.run();
            older.advance(Duration.ofSeconds(2));
            failures.set(1);
            poll.run();
            older.advance(Duration.ofSeconds(2));
            assertThat(failures.get()).as("the page has failed").isZero();
            taken.clear();
            poll.run();
            older.advance(Duration.ofSeconds(2));
            assertThat(taken).containsExactly(1L);
            poll.run();
            older.advance(Duration.ofSeconds(2));
            assertThat(taken).as("and not once it was taken").containsExactly(1L);
        }
    }

    @Test
    void text_in_the_charset_that_the_content_type_names_is_read() throws Exception {
        try (CallbackApplication application = application().start()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(application.base() + "/flashai/callback?token=" + CallbackApplication.TOKEN))
                    .header("Content-Type", "application/json; charset=GBK")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"body\":{\"batchName\":\"\u4e00\u6708\",\"phoneNo\":\"1\"}}", Charset.forName("GBK")))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(application.received().get(0).headers())
                    .containsEntry(FlashAiConstants.BATCH_NAME, "\u4e00\u6708");
        }
    }

    @Test
    void an_address_of_the_plan_itself_comes_first_and_an_empty_one_means_none() throws Exception {
        try (CallbackApplication application = application().start()) {
            send(application, "flashai:addPlan?notifyUrl=http://elsewhere/x", plan("one"));
            assertThat(lastRequest())
                    .contains("\"notifyUrl\":\"http://elsewhere/x\"")
                    .contains("notifyBatchUrl");
            send(application, "flashai:addPlan?notifyUrl=", plan("two"));
            assertThat(lastRequest()).doesNotContain("notifyUrl").contains("notifyBatchUrl");
            Map<String, Object> plan = plan("three");
            plan.put("notifyUrl", "");
            send(application, "flashai:addPlan?fixed=none", plan);
            assertThat(lastRequest()).doesNotContain("notifyUrl").contains("notifyBatchUrl");
        }
    }

    @Test
    void the_address_is_that_of_the_proxy() throws Exception {
        try (CallbackApplication application = application()
                .with("camel.component.webhook.configuration.webhook-external-url", "https://esb.example.com/hooks/")
                .from("webhook:flashai:callback?webhookBasePath=/in&webhookPath=calls")
                .start()) {
            send(application, "flashai:addPlan", plan("sale"));
            assertThat(lastRequest()).contains("\"https://esb.example.com/hooks/in/calls?token=");
            assertThat(CallbackSender.to(application.base() + "/in/calls?token=" + CallbackApplication.TOKEN)
                            .call("b", "13800000001", START))
                    .isEqualTo(200);
        }
    }

    @Test
    void without_registration_plans_stay_as_they_are() throws Exception {
        try (CallbackApplication application = application()
                .from("webhook:flashai:callback?webhookAutoRegister=false")
                .without("camel.component.webhook.configuration.webhook-external-url")
                .start()) {
            send(application, "flashai:addPlan", plan("sale"));
            assertThat(lastRequest()).doesNotContain("notify");
            assertThat(application.sender().call("b", "13800000001", START)).isEqualTo(200);
        }
    }

    @Test
    void a_call_list_of_an_older_server_comes_as_a_page() throws Exception {
        try (FlashAiSimulator older = FlashAiSimulator.builder()
                        .clock(SimulatorClock.fixed(START))
                        .timestampTolerance(Duration.ofDays(36500))
                        .callListByCallback(true)
                        .start();
                CallbackApplication application = new CallbackApplication(older).start()) {
            send(application, "flashai:addPlan?notifyUrl=&notifyBatchUrl=", plan("sale"));
            older.advance(Duration.ofHours(1));
            send(application, "flashai:getBatchPlanCallList?page=1&pageNum=10", Map.of("batchName", "sale"));
            older.advance(Duration.ofSeconds(2));
            assertThat(application.received()).singleElement().satisfies(received -> {
                assertThat(received.headers()).containsEntry(FlashAiConstants.CALLBACK_TYPE, "callList");
                assertThat(((CallPage) received.body()).calls()).hasSize(2);
            });
        }
    }

    private static Map<String, Object> plan(String batchName) {
        return new HashMap<>(Map.of(
                "userId",
                187,
                "batchName",
                batchName,
                "botenceId",
                "20260101000000000000000001_en",
                "callDate",
                "20261201",
                "callHour",
                "9,10",
                "clear",
                0,
                "recall",
                0,
                "callees",
                List.of(Map.of("phone", "13800000001"), Map.of("phone", "13800000002"))));
    }

    private static void send(CallbackApplication application, String uri, Object body) {
        application.context().createProducerTemplate().requestBody(uri, body);
    }

    private static String lastRequest() {
        return EXTENSION
                .simulator()
                .wireMock()
                .getAllServeEvents()
                .get(0)
                .getRequest()
                .getBodyAsString();
    }

    /** HTTP/2 has no Connection header: newer clients take such an answer for malformed. */
    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void a_refusal_is_an_answer_in_every_version_of_http(HttpClient.Version version) throws Exception {
        try (CallbackApplication application = application().start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(application.base() + "/flashai/callback"))
                    .version(version)
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            HttpResponse<Void> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.headers().firstValue("connection").isPresent())
                    .isEqualTo(version == HttpClient.Version.HTTP_1_1);
        }
    }

    private static HttpResponse<String> post(CallbackApplication application, String json) throws Exception {
        return post(application, "application/json", json);
    }

    private static HttpResponse<String> post(CallbackApplication application, String contentType, String json)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(application.base() + "/flashai/callback?token=" + CallbackApplication.TOKEN))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
