package io.github.camelflashai.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.simulator.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.support.builder.ExpressionBuilder;
import org.apache.camel.support.builder.PredicateBuilder;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Camel's developer console shows, found by Camel itself. */
class FlashAiDevConsoleTest {
    private final Instant begin = Instant.now();
    private TwoAccounts accounts;
    private DevConsole console;

    @BeforeEach
    void start() {
        accounts = new TwoAccounts();
        accounts.context.setDevConsole(true);
        accounts.start();
        console = accounts.context
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("flashai");
    }

    @AfterEach
    void stop() throws Exception {
        accounts.close();
    }

    private JsonNode json(String account) throws Exception {
        return json(account, Map.of());
    }

    private JsonNode json(String account, Map<String, Object> options) throws Exception {
        return entries(new ObjectMapper().readTree(jsonText(options)).path("components"))
                .filter(component -> component.path("component").asText().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> entries(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** As Camel's servers show it. */
    private String jsonText(Map<String, Object> options) {
        return ((JsonObject) console.call(DevConsole.MediaType.JSON, options)).toJson();
    }

    private String text() {
        return console.call(DevConsole.MediaType.TEXT).toString();
    }

    @Test
    void nothing_happened_yet() throws Exception {
        JsonNode north = json("north");
        assertThat(north.path("accounts")).isEmpty();
        assertThat(north.path("trackedBatchCount").asInt()).isZero();
        assertThat(north.has("lastError")).isFalse();
        assertThat(north.path("counts"))
                .allSatisfy(count -> assertThat(count.path("value").asInt()).isZero());
        assertThat(text())
                .contains("Component: north", "Component: south", "Tracked batches: 0")
                .doesNotContain("Last error");
    }

    @Test
    void accounts_counts_and_tracked_batches() throws Exception {
        accounts.call("north:getBotence");
        accounts.addPlan("north", "sale");
        JsonNode north = json("north");
        assertThat(north.path("accounts"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo(accounts.simulator.baseUrl() + " as clie****");
        assertThat(entries(north.path("counts")))
                .anySatisfy(with("flashai.client.requests", 1, "getBotence", "success"))
                .anySatisfy(with("flashai.client.requests", 1, "addPlan", "success"))
                .anySatisfy(with("flashai.callees", 1, "accepted"))
                .anySatisfy(with("flashai.pool.max", 200));
        assertThat(north.path("trackedBatchCount").asInt()).isOne();
        JsonNode batch = north.path("trackedBatches").path(0);
        assertThat(batch.path("batchName").asText()).isEqualTo("sale");
        assertThat(Instant.parse(batch.path("since").asText())).isBetween(begin, Instant.now());
        assertThat(text())
                .contains(
                        "Account: " + accounts.simulator.baseUrl() + " as clie****",
                        "flashai.client.requests{operation=getBotence,outcome=success}: 1, ",
                        "flashai.callees{result=accepted}: 1",
                        "Tracked batches: 1",
                        "sale since " + batch.path("since").asText());
    }

    private static Consumer<JsonNode> with(String meter, int value, String... tagValues) {
        return count -> {
            assertThat(count.path("meter").asText()).isEqualTo(meter);
            assertThat(count.path("value").asInt()).isEqualTo(value);
            assertThat(entries(count).map(JsonNode::asText)).containsAll(List.of(tagValues));
        };
    }

    @Test
    void accounts_side_by_side_show_each_its_own() throws Exception {
        accounts.addPlan("north", "sale");
        accounts.call("south:batchPlanStop?batchName=none");
        assertThat(json("north").has("lastError")).isFalse();
        assertThat(json("north").path("trackedBatches")).hasSize(1);
        assertThat(json("south").path("lastError").path("operation").asText()).isEqualTo("batchPlanStop");
        assertThat(json("south").path("trackedBatches")).isEmpty();
    }

    @Test
    void the_last_error_with_what_to_do_about_it() throws Exception {
        accounts.call("north:batchPlanPause?batchName=none");
        accounts.call("north:batchPlanStop?batchName=none");
        accounts.call("north:getBotence");
        JsonNode error = json("north").path("lastError");
        assertThat(error.path("operation").asText()).isEqualTo("batchPlanStop");
        assertThat(error.path("outcome").asText()).isEqualTo("state_conflict");
        assertThat(error.path("code").asText()).isEqualTo("101005");
        assertThat(error.path("message").asText()).contains("the batch cannot be stopped now");
        assertThat(Instant.parse(error.path("time").asText())).isBetween(begin, Instant.now());
        assertThat(text())
                .contains("Last error: ", " batchPlanStop, state_conflict: batchPlanStop failed with code 101005");
    }

    @Test
    void what_is_repeated_with_success_or_answers_a_question_is_no_error() throws Exception {
        accounts.simulator.faults().next("getBotence", Fault.status(503));
        assertThat(accounts.call("north:getBotence?retryDelay=1").getException())
                .isNull();
        accounts.simulator.faults().next("addPlan", Fault.status(503));
        assertThat(accounts.addPlan("north", "lost").getException()).isNull();
        assertThat(entries(json("north").path("counts")))
                .anySatisfy(with("flashai.client.requests", 1, "getBotence", "outcome_unknown"))
                .anySatisfy(with("flashai.reconciliations", 1, "absent"));
        assertThat(json("north").has("lastError")).isFalse();
    }

    @Test
    void the_error_of_a_poll() throws Exception {
        accounts.simulator.faults().next("getCallLine", Fault.code("1009"));
        accounts.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("north:getCallLine?delay=10000&initialDelay=0").log("lines");
            }
        });
        await().untilAsserted(() -> assertThat(
                        json("north").path("lastError").path("outcome").asText())
                .isEqualTo("authentication"));
    }

    @Test
    void no_secret_no_client_id_and_no_phone() throws Exception {
        accounts.takeName("north", "sale");
        assertThat(json("north").path("lastError").path("message").asText()).contains("1 others");
        Stream.of(text(), jsonText(Map.of())).forEach(shown -> assertThat(shown)
                .doesNotContain(TwoAccounts.SECRETS)
                .doesNotContain(TwoAccounts.PHONE, "client-of-north", "client-of-south"));
    }

    @Test
    void no_more_batches_are_listed_than_asked_for() throws Exception {
        for (String name : List.of("three", "one", "two")) {
            accounts.addPlan("north", name);
        }
        JsonNode north = json("north", Map.of(FlashAiDevConsole.LIMIT, "2"));
        assertThat(north.path("trackedBatchCount").asInt()).isEqualTo(3);
        assertThat(entries(north.path("trackedBatches"))
                        .map(batch -> batch.path("batchName").asText()))
                .containsExactly("one", "three");
    }

    /** By an option, or in the path, which is all that Spring Boot's Actuator hands over. */
    @Test
    void one_campaign_with_what_became_of_it() throws Exception {
        accounts.addPlan("north", "one");
        accounts.addPlan("north", "two");
        accounts.call("north:batchPlanPause?batchName=two");
        for (Map<String, Object> options : List.<Map<String, Object>>of(
                Map.of(FlashAiDevConsole.CAMPAIGN, "two"),
                Map.of("CamelHttpPath", "flashai:two"),
                Map.of("CamelHttpPath", "flashai/two"))) {
            JsonNode north = json("north", options);
            assertThat(entries(north.path("trackedBatches"))).singleElement().satisfies(batch -> {
                assertThat(batch.path("batchName").asText()).isEqualTo("two");
                assertThat(batch.path("state").asText()).isEqualTo("submitted");
                assertThat(batch.path("accepted").asInt()).isOne();
                assertThat(batch.path("steered").asText()).isEqualTo("paused");
            });
            assertThat(north.path("endedBatches")).isEmpty();
        }
        assertThat(json("north", Map.of("CamelHttpPath", "flashai")).path("trackedBatches"))
                .hasSize(2);
        Predicate isTwo = PredicateBuilder.isEqualTo(
                ExpressionBuilder.headerExpression("CamelFlashAiBatchName"),
                ExpressionBuilder.constantExpression("two"));
        accounts.context.getRegistry().bind("isTwo", isTwo);
        accounts.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("north:watch?delay=100&initialDelay=0&completeWhen=#bean:isTwo")
                        .log("progress");
            }
        });
        await().untilAsserted(() -> assertThat(entries(
                        json("north", Map.of(FlashAiDevConsole.CAMPAIGN, "two")).path("endedBatches")))
                .singleElement()
                .satisfies(batch -> assertThat(batch.path("state").asText()).isEqualTo("complete")));
        assertThat(text()).contains("Ended batches: ", "two since ");
    }

    @Test
    void a_tracked_batch_with_its_route_and_its_counts() throws Exception {
        accounts.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:plans")
                        .routeId("plans")
                        .to("north:addPlan?userId=1&botenceId=20260101000000000000000001_en&callDate=20991201"
                                + "&callHour=9&clear=0&recall=0&track=true&settleTime=0&batchName=sale");
                from("north:watch?delay=100&initialDelay=0").log("progress");
            }
        });
        accounts.context
                .createProducerTemplate()
                .requestBody("direct:plans", List.of(Map.of("phone", TwoAccounts.PHONE)));
        await().untilAsserted(() -> {
            JsonNode batch = json("north").path("trackedBatches").path(0);
            assertThat(batch.path("route").asText()).isEqualTo("plans");
            assertThat(batch.path("progressSince").asText()).startsWith("20").endsWith("Z");
            assertThat(batch.path("acceptCount").asText()).isEqualTo("1");
            assertThat(batch.path("endCount").asText()).isEqualTo("0");
            assertThat(batch.path("planCount").asText()).isEqualTo("1");
        });
    }
}
