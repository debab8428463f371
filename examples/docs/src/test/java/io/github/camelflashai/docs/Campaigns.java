package io.github.camelflashai.docs;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.CallView;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** The campaigns at the simulated FlashAI: what is there before the routes of the docs start, and what comes while they run. */
final class Campaigns {
    /** The one that the docs name. All its calls are made. */
    static final String DONE = "spring-sale-01";
    /** One that can be paused, resumed and stopped. */
    static final String RUNNING = "running";
    /** One in chunks, whose name is that of the whole. */
    static final String CHUNKED = "chunked";

    static final String CALLEE = "13800000001";
    /** Somebody whom FlashAI does not call. */
    static final String REJECTED = "13800000009";

    private static final String CAMPAIGN =
            """
            {"batchName": "%s", "userId": 187, "botenceId": "20260101000000000000000001_en", "callDate": "20261201",
             "callHour": "9", "clear": 0, "recall": 0, "callees": [
              {"phone": "13800000001", "amount": 1000}, {"phone": "13800000002", "amount": 250}%s]}""";
    private static final String THIRD = ", {\"phone\": \"13800000009\", \"amount\": 300}";
    private static final String CUSTOMER = "王小明";
    private static final String CSV = "phone,name\n13800000001," + CUSTOMER + "\n13800000002,李雷\n13800000009,韩梅梅\n";

    final FlashAiSimulator simulator = FlashAiSimulator.builder()
            .clock(SimulatorClock.fixed(Instant.parse("2026-12-01T10:00:00Z")))
            .timestampTolerance(Duration.ofDays(36500))
            .doNotCall(List.of(REJECTED))
            .start();
    private final List<String> submitted = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private boolean refusing;
    private boolean csv;
    private final List<String> followed = new ArrayList<>();

    /** The message that starts a campaign of two callees, and a third one whom FlashAI rejects. */
    String start(String batchName) {
        submitted.add(batchName);
        return CAMPAIGN.formatted(batchName, THIRD);
    }

    /** One that is refused before it is sent: a value holds a delimiter. */
    String startOfNobody(String batchName) {
        String campaign = CAMPAIGN.formatted(batchName, ", {\"phone\": \"13800000003\", \"amount\": \"1-2\"}");
        refused.add(campaign);
        return campaign;
    }

    /** The rows that start the same as the message, for a table of callees. */
    List<String> rows(String batchName) {
        submitted.add(batchName);
        return Stream.of(CALLEE, "13800000002", REJECTED)
                .map(phone -> "{\"batch_name\": \"" + batchName + "\", \"phone\": \"" + phone + "\", \"amount\": 1000}")
                .toList();
    }

    /** FlashAI refuses the credentials for a while: one message, which must not be lost, and which the connector tries twice. */
    void refuseCredentials() {
        refusing = true;
        simulator.faults().next(Operation.ADD_PLAN.toString(), 2, Fault.code("1003"));
    }

    /** Whether a failure is one that was asked for. */
    boolean isMeant(Throwable failure) {
        return refusing && failure instanceof FlashAiAuthenticationException;
    }

    /** The file that starts the same, in Chinese. */
    String csv() {
        csv = true;
        return CSV;
    }

    /** Fails if there was such a file, and FlashAI has not got what stands in it. */
    void assertFilesWereRead() {
        if (csv) {
            simulator
                    .wireMock()
                    .verify(postRequestedFor(urlPathMatching(".*/addPlan")).withRequestBody(containing(CUSTOMER)));
        }
    }

    /** Submits one as an application does that is not in the docs. */
    void submit(CamelContext context, String batchName, String options) {
        context.createProducerTemplate().requestBody("flashai:addPlan" + options, CAMPAIGN.formatted(batchName, ""));
    }

    /** The first of them, before the routes start. */
    void submitFirst(CamelContext context) {
        submit(context, DONE, "");
        simulator.advance(Duration.ofHours(1));
        submit(context, RUNNING, "");
        submit(context, CHUNKED, "?chunkSize=1");
    }

    /** The calls of the first one, each twice. */
    List<CallView> callsTwice() {
        return simulator.batch(DONE).orElseThrow().calls().stream()
                .flatMap(call -> Stream.of(call, call))
                .toList();
    }

    /** The calls of the first one, as another route of an application would have delivered them. */
    List<String> callsAsJson(CamelContext context) {
        CallPage calls = context.createProducerTemplate()
                .requestBody(
                        "flashai:getBatchPlanCallList?page=1&pageNum=100&notifyUrl=https://esb.example.com/none&batchName="
                                + DONE,
                        null,
                        CallPage.class);
        return calls.records().stream()
                .map(call -> context.getTypeConverter().convertTo(String.class, call))
                .toList();
    }

    /** Notes that the routes are to report about a campaign. */
    void follow(String batchName) {
        followed.add(batchName);
    }

    /** Notes that the routes are to report about the campaigns which they submitted. */
    void followSubmitted() {
        followed.addAll(submitted);
    }

    /** All calls are made, and reported where FlashAI was asked for it. */
    void goOn() {
        simulator.advance(Duration.ofSeconds(30));
        simulator.advance(Duration.ofHours(1));
    }

    /** The messages that nobody can use. */
    List<String> refused() {
        return refused;
    }

    List<String> submitted() {
        return submitted;
    }

    /** Those about which the routes are to report, as FlashAI knows them. */
    List<BatchView> followed() {
        return followed.stream()
                .distinct()
                .map(name -> simulator.batch(name).orElseThrow())
                .toList();
    }
}
