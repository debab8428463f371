package io.github.camelflashai.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.FlashAiTestSupport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a message lies in a repository while its campaign runs, and what watch gives back of it. */
class TrackedHeadersTest extends FlashAiTestSupport {
    /** By name or by value; none of it may be found in the repository. */
    private static final Map<String, Object> SENSITIVE = Map.ofEntries(
            Map.entry("Authorization", "Basic bm9ib2R5OnNlY3JldA=="),
            Map.entry("proxy-authorization", "Bearer eyJhbGciOi"),
            Map.entry("Cookie", "JSESSIONID=A1B2C3"),
            Map.entry("X-Api-Key", "k-1234"),
            Map.entry("X-CSRF-Token", "t-1234"),
            Map.entry("dbPassword", "p-1234"),
            Map.entry("CamelHttpQuery", "token=t-5678"),
            Map.entry("CamelHttpUri", "/campaigns?token=t-5678"),
            Map.entry("forwarded", "https://esb.example.com/in?access_token=t-9999"),
            Map.entry("auth", "Bearer eyJhbGciOi"),
            Map.entry("customerMobile", "on request"),
            Map.entry("CamelFlashAiPhone", "13800000009"),
            Map.entry("CamelFlashAiPhoneList", List.of("13800000009")),
            Map.entry("CamelFlashAiNotifyUrl", ""),
            Map.entry("caller", "13800000009"),
            Map.entry("callers", List.of("none", 13800000009L)),
            Map.entry("text", "please call +86 138-0000-0009 back"),
            Map.entry("landline", "0755-12345678"),
            Map.entry("abroad", "+441632960123"),
            Map.entry("number", 13800000009L),
            Map.entry("bytes", "13800000009".getBytes(StandardCharsets.UTF_8)));

    private static final Map<String, Object> HARMLESS = Map.of(
            "order", "order 4711",
            "orderId", "20261201000000000000000001",
            "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "JMSTimestamp", 1795000000000L,
            "JMSMessageID", "ID:host-1795000000000-1:1:1:1:1",
            "JMSCorrelationID", "7d1f6d60-13a1-4b8e-9d39-13800000009a",
            "CamelFileName", "campaigns-20261201.csv",
            "amount", 1380);

    private final MemoryAggregationRepository repository = new MemoryAggregationRepository();
    private final List<Message> heard = new ArrayList<>();

    private Map<String, Object> stored(String options, String batchName) {
        Map<String, Object> headers = new LinkedHashMap<>(SENSITIVE);
        headers.putAll(HARMLESS);
        Exchange sent = send(
                "flashai:addPlan?fixed=none&track=true&aggregationRepository=#bean:tracked" + options,
                plan(batchName),
                headers);
        assertThat(sent.getException()).isNull();
        return repository.get(context, batchName).getMessage().getHeaders();
    }

    @Override
    protected void bindToRegistry(org.apache.camel.spi.Registry registry) {
        registry.bind("tracked", repository);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "content-encoding", "Content-Length", "Transfer-Encoding"})
    void what_describes_the_body_that_came_is_not_said_of_a_result(String header) {
        Exchange sent = send(
                "flashai:addPlan?track=true&aggregationRepository=#bean:tracked",
                plan("described"),
                Map.of(header, "gzip", "order", "order 4711"));
        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getHeaders()).doesNotContainKey(header).containsKey("order");
        assertThat(repository.get(context, "described").getMessage().getHeaders())
                .doesNotContainKey(header)
                .containsKey("order");
    }

    @Test
    void by_default_neither_credentials_nor_phones_are_kept() {
        Map<String, Object> stored = stored("", "default");
        assertThat(stored)
                .containsAllEntriesOf(HARMLESS)
                .doesNotContainKeys(SENSITIVE.keySet().toArray(String[]::new));
        assertThat(stored.toString()).doesNotContain("13800000009,", "t-5678", "eyJhbGciOi", "JSESSIONID");
    }

    /** The value of a credential need not look like one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Session-Id", "authorisation", "X-Amz-Signature", "passcode", "pass-phrase", "db.credentials",
                        "accessKey",
                "PRIVATE_KEY", "client_secret", "set-cookie", "CamelServletContextPath", "notifyBatchUrl", "msisdn",
                        "callees",
                "phoneOfCustomer", "13800000009"
            })
    void a_name_is_enough_not_to_be_kept(String name) {
        Exchange sent = send(
                "flashai:addPlan?fixed=none&track=true&aggregationRepository=#bean:tracked",
                plan("named"),
                Map.of(name, "http://localhost/x", "order", "order 4711"));
        assertThat(sent.getException()).isNull();
        assertThat(repository.get(context, "named").getMessage().getHeaders())
                .containsEntry("order", "order 4711")
                .doesNotContainKey(name);
    }

    @Test
    void an_allow_list_keeps_what_it_names_and_nothing_else() {
        Map<String, Object> stored = stored("&trackHeaders=order,JMS*,customerMobile", "listed");
        assertThat(stored)
                .containsEntry("order", "order 4711")
                .containsEntry("customerMobile", "on request")
                .containsKeys("JMSTimestamp", "JMSMessageID", "JMSCorrelationID")
                .doesNotContainKeys("orderId", "amount", "traceparent", "Authorization", "caller");
        assertThat(stored("&trackHeaders=none", "nothing").keySet())
                .allMatch(name -> name.startsWith("CamelFlashAiTracked"));
    }

    @Test
    void watch_gives_back_what_is_kept() throws Exception {
        stored("", "watched");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("flashai:watch?startScheduler=false&aggregationRepository=#bean:tracked")
                        .routeId("watch")
                        .process(exchange -> heard.add(exchange.getMessage().copy()));
            }
        });
        ((ScheduledPollConsumer) context.getRoute("watch").getConsumer()).run();
        assertThat(heard).singleElement().satisfies(message -> assertThat(message.getHeaders())
                .containsAllEntriesOf(HARMLESS)
                .doesNotContainKeys(SENSITIVE.keySet().toArray(String[]::new)));
    }

    /** There is no such batch at the server, so it would be reported missing an hour later. */
    @Test
    void a_campaign_of_which_nobody_is_sent_is_not_tracked() {
        context.getRegistry().bind("nobody", (java.util.function.Predicate<Object>) callee -> false);
        String nobody = "flashai:addPlan?track=true&aggregationRepository=#bean:tracked&calleeFilter=#bean:nobody";
        Exchange sent = send(nobody, plan("nobody"));
        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getHeader(FlashAiConstants.RIGHT_COUNT)).isEqualTo(0L);
        assertThat(repository.getKeys()).isEmpty();
        // One that was submitted before stays.
        send("flashai:addPlan?track=true&aggregationRepository=#bean:tracked", plan("some"));
        simulator().advance(Duration.ofSeconds(30));
        send(nobody, plan("some"), Map.of("JMSRedelivered", true));
        assertThat(repository.getKeys()).containsExactly("some");
        // Of a campaign in chunks, those of which somebody is sent.
        context.getRegistry().bind("first", (java.util.function.Predicate<io.github.camelflashai.api.Callee>)
                callee -> callee.phone().equals("13800000001"));
        send(
                "flashai:addPlan?track=true&aggregationRepository=#bean:tracked&chunkSize=1&calleeFilter=#bean:first",
                plan("cut"));
        assertThat(repository.getKeys()).containsExactlyInAnyOrder("some", "cut-0001");
    }
}
