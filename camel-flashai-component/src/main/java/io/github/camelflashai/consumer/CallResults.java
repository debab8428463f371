package io.github.camelflashai.consumer;

import io.github.camelflashai.CallMessages;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AutoPager;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.Map;
import org.apache.camel.Message;

/** Adds the calls of a complete batch to the exchange that says so. */
final class CallResults {
    private static final Operation CALLS = Operation.GET_BATCH_PLAN_CALL_LIST;

    private final FlashAiPollConsumer consumer;
    private final AutoPager pages = new AutoPager(CALLS.path(), null);

    /**
     * The calls of whatever batch.
     *
     * @throws io.github.camelflashai.api.FlashAiInvalidRequestException if the options for it are not complete
     */
    CallResults(FlashAiPollConsumer consumer) {
        this.consumer = consumer;
        // At start, and not when the first batch is complete.
        request("any");
    }

    /** The first page is read at once, the others when the route asks for them. */
    void addTo(Message message, String batchName) {
        FlashAiRequest request = request(batchName);
        FlashAiResponse first = consumer.ask(request);
        if (first.as(CallPage.class).deliveredByCallback()) {
            message.setHeader(FlashAiConstants.DELIVERED_BY_CALLBACK, true);
            return;
        }
        message.setHeader(
                FlashAiConstants.CALLS,
                CallMessages.of(
                        pages.records(request, first, consumer::ask),
                        batchName,
                        consumer.getEndpoint().getCamelContext()));
    }

    private FlashAiRequest request(String batchName) {
        return consumer.account()
                .requests()
                .build(
                        CALLS,
                        AutoPager.withDefaults(consumer.account().parameters())
                                .with(Map.of(Parameter.BATCH_NAME, batchName)));
    }
}
