package io.github.camelflashai.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.FlashAiTestSupport;
import io.github.camelflashai.api.BatchSummary;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSummaryConsumerTest extends FlashAiTestSupport {
    private static final String URI = "flashai:getBatchPlanCallSummary?batchName=watched&delay=5&initialDelay=1";

    private final List<Message> heard = new CopyOnWriteArrayList<>();

    @Test
    void every_change_is_heard_once_and_the_last_says_that_the_batch_is_complete() throws Exception {
        watch(exchange -> {});
        await().until(() -> polls() >= 3);
        assertThat(heard).as("no batch yet").isEmpty();

        send("flashai:addPlan", plan("watched"));
        await().until(() -> heard.size() == 1);
        assertThat(heard.get(0).getBody()).isEqualTo(new BatchSummary("watched", 2L, 0L, 2L));
        assertThat(heard.get(0).getHeaders())
                .containsEntry(FlashAiConstants.BATCH_NAME, "watched")
                .containsEntry(FlashAiConstants.ACCEPT_COUNT, 2L)
                .containsEntry(FlashAiConstants.END_COUNT, 0L)
                .containsEntry(FlashAiConstants.PLAN_COUNT, 2L)
                .containsEntry(FlashAiConstants.PERCENT, 0)
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, false);

        long before = polls();
        await().until(() -> polls() >= before + 3);
        assertThat(heard).as("nothing moved").hasSize(1);

        simulator().advance(Duration.ofHours(1));
        await().until(() -> heard.size() == 2);
        assertThat(heard.get(1).getBody()).isEqualTo(new BatchSummary("watched", 2L, 2L, 0L));
        assertThat(heard.get(1).getHeaders())
                .containsEntry(FlashAiConstants.PERCENT, 100)
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, true);
        long atTheEnd = polls();
        await().during(Duration.ofMillis(100)).until(() -> polls() == atTheEnd);
        assertThat(heard).hasSize(2);
    }

    @Test
    void a_summary_that_the_route_did_not_take_comes_again() throws Exception {
        AtomicInteger failures = new AtomicInteger(3);
        watch(exchange -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
        });
        send("flashai:addPlan", plan("watched"));
        simulator().advance(Duration.ofHours(1));
        await().until(() -> !heard.isEmpty());
        assertThat(heard.get(0).getHeader(FlashAiConstants.BATCH_COMPLETE)).isEqualTo(true);
        assertThat(failures).hasNegativeValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"addPlan", "getPhoneDetail", "request"})
    void what_cannot_be_polled_is_told_with_what_can(String operation) {
        assertThatThrownBy(() -> context.getEndpoint("flashai:" + operation).createConsumer(exchange -> {}))
                .hasMessageContaining("flashai:" + operation + " cannot be polled")
                .hasMessageContaining("What can be polled: flashai:getBatchPlanCallSummary");
    }

    @Test
    void a_poll_without_a_batch_name_is_told_at_start() {
        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("flashai:getBatchPlanCallSummary").to("mock:none");
                    }
                }))
                .hasStackTraceContaining("batchName: is missing and required (set the option batchName)");
    }

    private void watch(org.apache.camel.Processor step) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(URI)
                        .process(step)
                        .process(exchange -> heard.add(exchange.getMessage().copy()));
            }
        });
    }

    private static long polls() {
        return simulator().books().requestsByOperation().getOrDefault("getBatchPlanCallSummary", 0L);
    }
}
