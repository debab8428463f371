package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.CallbackSender;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.SimulatorClock;
import io.github.camelflashai.springboot.YamlApplication.Platform;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Each Kamelet at work in routes of YAML files, in both runtimes. The routes and their properties stand in
 * {@code kamelet-routes}; what is done here is to start the application, post, and look at the simulator's books.
 */
class KameletRoutesTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final String TOKEN = "token-of-the-kamelets-0123456789abcdef";
    /** Holds what URIs, RAW(...) and Camel's references give a meaning to. */
    private static final String NORTH_SECRET = "#n+o/r%2Bt&h=1?)b";

    private static final String SOUTH_SECRET = "s&o)u=t+h%";

    @Nested
    class CamelMain extends Cases {
        CamelMain() {
            super(Platform.CAMEL_MAIN);
        }
    }

    @Nested
    class SpringBoot extends Cases {
        SpringBoot() {
            super(Platform.SPRING_BOOT);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @ExtendWith(OutputCaptureExtension.class)
    abstract static class Cases {
        private final Platform platform;
        private FlashAiSimulator simulator;
        private YamlApplication application;
        private int port;

        Cases(Platform platform) {
            this.platform = platform;
        }

        @BeforeAll
        void start() throws Exception {
            simulator = FlashAiSimulator.builder()
                    .account("central", "central-secret")
                    .account("north", NORTH_SECRET)
                    .account("south", SOUTH_SECRET)
                    .clock(SimulatorClock.fixed(START))
                    .timestampTolerance(Duration.ofDays(36500))
                    .callsPerSecond(0.1)
                    .start();
            port = freePort();
            application = platform.takesCallbacks()
                    ? platform.start("kamelet-routes/*.yaml,kamelet-callback-routes/*.yaml", port, properties())
                    : platform.start("kamelet-routes/*.yaml", 0, properties());
        }

        private Map<String, String> properties() {
            return Map.ofEntries(
                    Map.entry("esb.address", "http://localhost:" + port),
                    Map.entry("north.secret", NORTH_SECRET),
                    Map.entry("south.secret", SOUTH_SECRET),
                    Map.entry("camel.component.flashai.base-url", simulator.baseUrl()),
                    Map.entry("camel.component.flashai.client-id", "central"),
                    Map.entry("camel.component.flashai.client-secret", "central-secret"),
                    Map.entry("camel.component.flashai.callback-token", TOKEN));
        }

        @AfterAll
        void stop() {
            application.close();
            simulator.close();
        }

        @Test
        void add_plan_starts_acampaign() {
            String answer = post("direct:campaigns", plan("plain"));

            assertThat(answer).contains("\"rightCount\":2");
            assertThat(simulator.batch("plain")).map(BatchView::accepted).contains(2);
        }

        @Test
        void add_plan_hands_an_error_to_the_route() {
            post("direct:campaigns", plan("twice"));

            assertThat(post("direct:campaigns", plan("twice"))).isEqualTo("refused: 101007");
        }

        @Test
        void each_kamelet_has_its_own_account() {
            long signedWrong = simulator.books().signedWrong();
            for (String route : List.of("direct:north", "direct:south", "direct:north-by-parameters", "direct:north")) {
                assertThat(post(
                                route,
                                plan(route.substring(7) + simulator.books().requests())))
                        .contains("\"rightCount\":2");
            }

            assertThat(simulator.books().signedWrong()).isEqualTo(signedWrong);
            assertThat(clientIds()).contains("north", "south");
        }

        @Test
        void add_agent_plan_hands_callees_to_an_agent() {
            assertThat(post("direct:agents", plan("by-hand")))
                    .contains("\"rightCount\":2", "\"batchName\":\"by-hand\"");

            assertThat(lastRequest("addAgentPlan"))
                    .contains(
                            "\"agentGroupId\":\"group-7\"",
                            "\"agentId\":\"agent-1\"",
                            "\"addType\":\"add&clean\"",
                            "\"callType\":\"1\"",
                            "\"clientId\":\"central\"");
        }

        @Test
        void add_agent_plan_takes_account_and_parameters_from_elsewhere_too() {
            Map<String, Object> plan = new HashMap<>(plan("by-hand-in-the-north"));
            plan.putAll(Map.of("agentGroupId", "group-9", "agentId", "agent-2"));

            assertThat(post("direct:agents-in-the-north", plan)).contains("\"rightCount\":2");
            assertThat(lastRequest("addAgentPlan"))
                    .contains("\"agentGroupId\":\"group-9\"", "\"addType\":\"add\"", "\"clientId\":\"north\"");
        }

        @Test
        void add_agent_plan_hands_an_error_to_the_route() {
            simulator.faults().next("addAgentPlan", Fault.code("101003"));

            assertThat(post("direct:agents", plan("refused"))).isEqualTo("refused: 101003");
        }

        @Test
        void callees_brings_each_callee_when_it_is_new_and_when_its_status_changes() {
            post("direct:campaigns", plan("listed & looked at"));
            assertThat(callees("planned")).containsExactlyInAnyOrder("13800000001", "13800000002");
            simulator.advance(Duration.ofHours(1));
            assertThat(callees("done")).containsExactlyInAnyOrder("13800000001", "13800000002");
        }

        /** The phones of the next two, who are of one status; of a dialler in between there may be none. */
        private List<String> callees(String status) {
            return Stream.generate(() -> received("seda:callees").getBody(String.class))
                    .limit(2)
                    .peek(callee -> assertThat(callee)
                            .contains("\"status\":\"" + status + "\"", "\"batchName\":\"listed & looked at\""))
                    .map(callee -> callee.replaceFirst(".*\"phone\":\"(\\d+)\".*", "$1"))
                    .toList();
        }

        @Test
        void batch_control_pauses_resumes_and_stops() {
            post("direct:campaigns", plan("steered"));

            control("batchPlanPause", Map.of("batchName", "steered"));
            assertThat(state("steered")).isEqualTo(BatchView.State.PAUSED);
            control("batchPlanRestart", Map.of("batchName", "steered"));
            assertThat(state("steered")).isEqualTo(BatchView.State.RUNNING);
            control("batchPhoneDelete", Map.of("batchName", "steered", "phoneList", List.of("13800000002")));
            assertThat(simulator.batch("steered").orElseThrow().phones()).containsExactly("13800000001");
            control("batchPlanStop", Map.of("batchName", "steered"));
            assertThat(state("steered")).isEqualTo(BatchView.State.STOPPED);
        }

        @Test
        void batch_control_hands_an_error_to_the_route() {
            assertThat(control("batchPlanPause", Map.of("batchName", "nobody's")))
                    .isEqualTo("refused: 101004");
        }

        @ParameterizedTest
        @CsvSource({
            "getBotence, Payment reminder",
            "queryPlanParams, variables",
            "getCallLine, lines",
            "getBatchPlanCallSummary, acceptCount",
            "getBatchSummaryGroupByLine, lineId",
            "getPhoneDetail, 13800000001",
            "queryAgentGroup, agentGroupId"
        })
        void lookupAsks(String operation, String told) {
            if (simulator.batch("looked-up").isEmpty()) {
                post("direct:campaigns", plan("looked-up"));
                simulator.advance(Duration.ofMinutes(10));
            }

            assertThat(lookup(operation, Map.of("batchName", "looked-up", "phone", "13800000001")))
                    .contains(told);
        }

        @Test
        void lookup_hands_an_error_to_the_route() {
            assertThat(lookup("getPhoneDetail", Map.of("batchName", "nobody's", "phone", "13800000001")))
                    .isEqualTo("refused: 1005");
        }

        @ParameterizedTest
        @CsvSource({
            "direct:lookup, addPlan",
            "direct:lookup, batchPlanStop",
            "direct:control, addPlan",
            "direct:control, getPhoneDetail"
        })
        void whatIsNoOperationOfTheKameletIsNotCalled(String route, String operation) {
            assertThatThrownBy(() -> application
                            .context()
                            .createProducerTemplate()
                            .requestBodyAndHeader(route, plan("not-to-be"), "operation", operation))
                    .hasStackTraceContaining("No operation of the Kamelet is named");
            assertThat(simulator.batch("not-to-be")).isEmpty();
        }

        @Test
        void batch_summary_tells_the_progress_to_its_end() {
            post("direct:campaigns", plan("summed-up"));
            Message first = received("seda:progress");
            simulator.advance(Duration.ofHours(1));
            Message last = received("seda:progress");

            assertThat(first.getHeader(FlashAiConstants.BATCH_COMPLETE, Boolean.class))
                    .isFalse();
            assertThat(last.getHeader(FlashAiConstants.BATCH_COMPLETE, Boolean.class))
                    .isTrue();
            assertThat(last.getBody(String.class)).contains("\"endCount\":2");
        }

        @Test
        void calls_brings_each_call_once_and_tells_what_failed() {
            simulator.faults().next("getBatchPlanCallList", Fault.code("1010"));
            post("direct:campaigns", plan("50% + 1 & more"));
            simulator.advance(Duration.ofHours(1));
            Message one = received("seda:calls");
            Message other = received("seda:calls");

            assertThat(received("seda:calls-failed")
                            .getExchange()
                            .getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                    .hasMessageContaining("1010");
            // What failed is told, and the next poll brings what it would have brought.
            assertThat(List.of(one, other))
                    .extracting(message -> message.getBody(String.class).replaceFirst(".*\"phone\":\"(\\d+)\".*", "$1"))
                    .containsExactlyInAnyOrder("13800000001", "13800000002");
            assertThat(one.getHeader(FlashAiConstants.CALL_KEY, String.class)).startsWith("50% + 1 & more-");
            assertThat(lastRequest("getBatchPlanCallList")).contains("https://esb.example.com/calls?a=1&b=2");
        }

        @Test
        void watch_follows_the_campaigns_of_its_account_and_tells_what_failed() {
            post("direct:tracked", plan("followed"));
            long faults = simulator.books().faults();
            // The summaries of another route may meet the fault first.
            Exchange failed = null;
            for (int i = 0; failed == null && i < 40; i++) {
                simulator.faults().next("getBatchPlanCallSummary", Fault.code("1010"));
                faults++;
                failed = application.context().createConsumerTemplate().receive("seda:watch-failed", 500);
            }
            assertThat(failed).isNotNull();
            long given = faults;
            await().until(() -> simulator.books().faults() == given);
            simulator.advance(Duration.ofHours(1));
            Message complete = received("seda:watched");

            assertThat(complete.getHeader(FlashAiConstants.BATCH_NAME)).isEqualTo("followed");
            assertThat(complete.getHeader(FlashAiConstants.BATCH_COMPLETE, Boolean.class))
                    .isTrue();
            assertThat(application.context().createConsumerTemplate().receiveNoWait("seda:watched-in-the-north"))
                    .isNull();
        }

        @Test
        void callback_takes_the_posts_of_its_account() {
            assumeTrue(platform.takesCallbacks(), NeedsPlatformHttp.REASON);
            post("direct:campaigns", plan("posted"));
            post("direct:north", plan("posted-in-the-north"));
            simulator.advance(Duration.ofHours(1));

            assertThat(batchNames("seda:callbacks")).contains("posted").doesNotContain("posted-in-the-north");
            assertThat(batchNames("seda:callbacks-in-the-north"))
                    .contains("posted-in-the-north")
                    .doesNotContain("posted");
        }

        @Test
        void callback_tells_the_server_whether_the_route_took_it() {
            assumeTrue(platform.takesCallbacks(), NeedsPlatformHttp.REASON);
            CallbackSender sender = CallbackSender.to("http://localhost:" + port + "/flashai/callback?token=" + TOKEN);

            assertThat(sender.call("failing", "13800000001", START)).isEqualTo(500);
            assertThat(sender.call("taken", "13800000001", START)).isEqualTo(200);
            assertThat(CallbackSender.to("http://localhost:" + port + "/flashai/callback?token=wrong")
                            .call("taken", "13800000001", START))
                    .isEqualTo(403);
        }

        @ParameterizedTest
        @CsvSource({
            "add-plan-sink, clientSecret is missing: set it to the client secret of your FlashAI account",
            "add-agent-plan-sink, clientSecret is missing: set it to the client secret of your FlashAI account",
            "callees-source, the following mandatory parameters must be provided: batchName",
            "batch-control-action, baseUrl is missing: set it to the address of your FlashAI API",
            "lookup-action, baseUrl is missing: set it to the address of your FlashAI API",
            "batch-summary-source, the following mandatory parameters must be provided: batchName",
            "calls-source, the following mandatory parameters must be provided: batchName",
            "callback-source, the following mandatory parameters must be provided: webhookExternalUrl",
            "watch-source, baseUrl is missing: set it to the address of your FlashAI API"
        })
        void whatIsMissingIsToldAtTheStart(String kamelet, String told) {
            assertThatThrownBy(() -> platform.start("kamelet-faults/" + kamelet + ".yaml", 0, Map.of())
                            .close())
                    .hasStackTraceContaining(told);
        }

        @Test
        void no_secret_is_logged(CapturedOutput output) throws Exception {
            platform.start("kamelet-routes/add-plan.yaml", 0, properties()).close();

            assertThat(output).contains("started").doesNotContain(NORTH_SECRET, SOUTH_SECRET, "central-secret", TOKEN);
        }

        @Test
        void no_secret_is_in_auri() {
            assertThat(application.context().getEndpoints())
                    .extracting(endpoint -> endpoint.getEndpointUri())
                    .filteredOn(uri -> uri.contains("flashai:") && !uri.startsWith("kamelet:"))
                    .isNotEmpty()
                    .noneMatch(uri -> uri.contains("secret") || uri.contains(NORTH_SECRET) || uri.contains(TOKEN));
        }

        private String post(String route, Object body) {
            return application.context().createProducerTemplate().requestBody(route, body, String.class);
        }

        private String control(String operation, Map<String, Object> body) {
            return application
                    .context()
                    .createProducerTemplate()
                    .requestBodyAndHeader("direct:control", body, "operation", operation, String.class);
        }

        private String lookup(String operation, Map<String, Object> body) {
            return application
                    .context()
                    .createProducerTemplate()
                    .requestBodyAndHeader("direct:lookup", body, "operation", operation, String.class);
        }

        private Message received(String from) {
            Exchange exchange = application.context().createConsumerTemplate().receive(from, 20_000);
            assertThat(exchange).as("something from %s", from).isNotNull();
            return exchange.getMessage();
        }

        /** Of all that is there now. */
        private List<Object> batchNames(String from) {
            return Stream.generate(
                            () -> application.context().createConsumerTemplate().receiveNoWait(from))
                    .takeWhile(Objects::nonNull)
                    .map(exchange -> exchange.getMessage().getHeader(FlashAiConstants.BATCH_NAME))
                    .toList();
        }

        private BatchView.State state(String batchName) {
            return simulator.batch(batchName).orElseThrow().state();
        }

        private String lastRequest(String operation) {
            return simulator.wireMock().getAllServeEvents().stream()
                    .map(event -> event.getRequest())
                    .filter(request -> request.getUrl().endsWith(operation))
                    .findFirst()
                    .orElseThrow()
                    .getBodyAsString();
        }

        private List<String> clientIds() {
            return simulator.wireMock().getAllServeEvents().stream()
                    .map(event -> event.getRequest().getBodyAsString().replaceFirst(".*\"clientId\":\"(.*?)\".*", "$1"))
                    .toList();
        }
    }

    private static Map<String, Object> plan(String batchName) {
        return Map.of(
                "batchName",
                batchName,
                "callees",
                List.of(Map.of("phone", "13800000001"), Map.of("phone", "13800000002")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
