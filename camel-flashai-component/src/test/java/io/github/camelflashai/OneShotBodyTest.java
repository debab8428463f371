package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What gives its callees once is never read again as if the rest were the whole. */
class OneShotBodyTest extends FlashAiTestSupport {
    private static final String PLAN = "flashai:addPlan?batchName=big&userId=187&botenceId=" + SCRIPT
            + "&callDate=20261224&callHour=9,10,13&clear=0&recall=0&settleTime=0";

    @TempDir
    private Path folder;

    @SuppressWarnings("StreamToIterable") // that an iterable gives its elements once is the point
    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("an iterator", (Supplier<?>) () -> people(6).iterator()),
                Arguments.of("a stream", (Supplier<?>) () -> people(6).stream()),
                Arguments.of("an iterable of one iterator", (Supplier<?>) () -> {
                    Iterator<Map<String, String>> once = people(6).iterator();
                    return (Iterable<Map<String, String>>) () -> once;
                }),
                Arguments.of("an iterable of a stream", (Supplier<?>) () -> {
                    Stream<Map<String, String>> once = people(6).stream();
                    return (Iterable<Map<String, String>>) once::iterator;
                }),
                Arguments.of("an iterable over a queue", (Supplier<?>) () -> draining(people(6))),
                Arguments.of("an iterator in a field", (Supplier<?>)
                        () -> Map.of("callees", people(6).iterator())));
    }

    @DisplayName("case 04")
    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void is_not_read_again_by_a_redelivery(String what, Supplier<?> body) throws Exception {
        redelivering(2, PLAN + "&chunkSize=2");
        simulator().faults().next("addPlan", Fault.code("101003"));
        Exchange submitted = send("direct:redelivering", body.get());
        assertThat(submitted.getException())
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("mobileList: gives its callees once")
                .hasMessageContaining("list")
                .hasMessageNotContaining("1380000");
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
        assertThat(simulator().batches()).isEmpty();
    }

    @DisplayName("case 04, in one batch")
    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void is_not_read_again_in_one_batch_either(String what, Supplier<?> body) throws Exception {
        redelivering(2, PLAN);
        simulator().faults().next("addPlan", Fault.code("101003"));
        assertThat(send("direct:redelivering", body.get()).getException())
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("mobileList: gives its callees once");
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    /** By any route: the mark is on what was read, and on no exchange. */
    @Test
    void is_not_read_again_by_another_exchange_or_endpoint() {
        Iterator<?> body = people(6).iterator();
        simulator().faults().next("addPlan", Fault.code("101003"));
        assertThat(send(PLAN + "&chunkSize=2", body).getException()).isNotNull();
        assertThat(send(PLAN + "&chunkSize=3", body).getException())
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("gives its callees once");
        assertThat(simulator().batches()).isEmpty();
    }

    @Test
    void what_nobody_read_is_whole() {
        Iterator<?> body = people(6).iterator();
        assertThat(send(PLAN.replace("batchName=big&", ""), Map.of("callees", body, "batchName", 1, "BATCHNAME", 2))
                        .getException())
                .isInstanceOf(FlashAiInvalidRequestException.class);
        assertThat(send(PLAN + "&chunkSize=2", body).getException()).isNull();
        assertThat(called()).isEqualTo(phones(6));
    }

    static Stream<Arguments> listed() {
        return Stream.of(
                Arguments.of("a list", people(6)),
                Arguments.of("an array", people(6).toArray()),
                Arguments.of("an iterable that begins anew", (Iterable<Map<String, String>>)
                        () -> people(6).iterator()),
                Arguments.of(
                        "text", "13800000001^^|13800000002^^|13800000003^^|13800000004^^|13800000005^^|13800000006^^"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listed")
    void what_can_be_read_again_is(String what, Object body) throws Exception {
        redelivering(2, PLAN + "&chunkSize=2");
        simulator().faults().next("addPlan", Fault.code("101003"));
        Exchange submitted = send("direct:redelivering", body);
        assertThat(submitted.getException()).isNull();
        assertThat(called()).isEqualTo(phones(6));
    }

    /** 30 callees, no connection at first, 50 redeliveries: everybody is called, or the message fails, and nobody goes missing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void loses_nobody_while_connections_are_refused(String what, Supplier<?> body, boolean again) throws Exception {
        int port = freePort();
        AtomicInteger redeliveries = new AtomicInteger();
        FlashAiSimulator late = FlashAiSimulator.builder()
                .port(port)
                .account(simulator().clientId(), simulator().clientSecret())
                .clock(simulator().clock())
                .build();
        try {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    onException(FlashAiException.class)
                            .maximumRedeliveries(50)
                            .redeliveryDelay(0)
                            .onRedelivery(exchange -> {
                                if (redeliveries.incrementAndGet() == 3) {
                                    late.start();
                                }
                            });
                    from("direct:refused")
                            .to(PLAN + "&chunkSize=10&maxRetries=0&baseUrl=http://localhost:" + port
                                    + "/api/v1/thirdApi");
                }
            });
            Exchange submitted = send("direct:refused", body.get());
            List<String> atServer = late.isRunning() ? phones(late) : List.of();
            if (again) {
                assertThat(submitted.getException()).isNull();
                assertThat(atServer).isEqualTo(phones(30));
            } else {
                assertThat(submitted.getException())
                        .isInstanceOf(FlashAiInvalidRequestException.class)
                        .hasMessageContaining("gives its callees once");
                assertThat(atServer).isEmpty();
            }
        } finally {
            late.close();
        }
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("an iterator", (Supplier<?>) () -> people(30).iterator(), false),
                Arguments.of("a list", (Supplier<?>) () -> people(30), true));
    }

    @Test
    void a_file_is_read_again_from_where_the_first_attempt_began() throws Exception {
        Path file = folder.resolve("callees.csv");
        Files.writeString(
                file,
                people(6).stream().map(row -> row.get("phone")).collect(Collectors.joining("\n", "phone\n", "\n")));
        redelivering(2, PLAN + "&chunkSize=2");
        simulator().faults().next("addPlan", 1, Fault.code("101003"));
        CalleeIterator callees = context.getTypeConverter().mandatoryConvertTo(CalleeIterator.class, file);
        callees.next();
        assertThat(send("direct:redelivering", callees).getException()).isNull();
        assertThat(called()).isEqualTo(phones(6).subList(1, 6));
    }

    @Test
    void callees_from_a_stream_of_bytes_are_not_read_again() throws Exception {
        redelivering(2, PLAN + "&chunkSize=2");
        simulator().faults().next("addPlan", Fault.code("101003"));
        CalleeIterator callees = context.getTypeConverter()
                .mandatoryConvertTo(
                        CalleeIterator.class,
                        new ByteArrayInputStream("phone\n13800000001\n13800000002\n13800000003\n13800000004\n"
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(send("direct:redelivering", callees).getException())
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("gives its callees once");
        assertThat(simulator().batches()).isEmpty();
    }

    static Stream<Arguments> texts() {
        String json = "{\"batchName\":\"meant\"}";
        return Stream.of(
                Arguments.of("a stream of bytes", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))),
                Arguments.of("a reader", new StringReader(json)));
    }

    /** Read again, it is empty, and the option would act: another batch than the one that is meant. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_text_that_is_used_up_does_not_let_the_options_act(String what, Object body) throws Exception {
        send("flashai:addPlan", plan("meant"));
        send("flashai:addPlan", plan("other"));
        context.setStreamCaching(false);
        redelivering(2, "flashai:batchPlanStop?batchName=other&maxRetries=0");
        simulator().faults().next("batchPlanStop", Fault.code("101005"));
        assertThat(send("direct:redelivering", body).getException())
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("was read before");
        assertThat(simulator().batch("other").orElseThrow().state()).isNotEqualTo(BatchView.State.STOPPED);
    }

    /** What the first attempt has left in doubt is not settled by a second one that sends nothing. */
    @Test
    void doubt_about_the_first_attempt_stays() throws Exception {
        redelivering(2, PLAN + "&chunkSize=2&maxRetries=0");
        simulator().faults().next("addPlan", Fault.resetAfter());
        simulator().faults().next("getBatchPlanCallSummary", 1, Fault.status(502));
        assertThat(send("direct:redelivering", people(6).iterator()).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("gives its callees once")
                .hasCauseInstanceOf(FlashAiInvalidRequestException.class);
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    private void redelivering(int times, String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(FlashAiException.class).maximumRedeliveries(times).redeliveryDelay(0);
                from("direct:redelivering").to(uri);
            }
        });
    }

    private static Iterable<Map<String, String>> draining(List<Map<String, String>> people) {
        Queue<Map<String, String>> queue = new ArrayDeque<>(people);
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !queue.isEmpty();
            }

            @Override
            public Map<String, String> next() {
                return queue.remove();
            }
        };
    }

    private static List<String> called() {
        return phones(simulator());
    }

    private static List<String> phones(FlashAiSimulator server) {
        server.advance(Duration.ZERO);
        return server.batches().stream()
                .flatMap(batch -> batch.phones().stream())
                .sorted()
                .toList();
    }

    private static List<String> phones(int count) {
        return people(count).stream().map(row -> row.get("phone")).toList();
    }

    private static List<Map<String, String>> people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.of("phone", "" + (13_800_000_000L + i)))
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
