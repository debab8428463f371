package io.github.camelflashai.consumer;

import io.github.camelflashai.AutoPage;
import io.github.camelflashai.EndpointParameters;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.FlashAiEndpoint;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.FlashAiResponse;
import io.github.camelflashai.wire.PageIterator;
import io.github.camelflashai.wire.ParameterSource;
import java.util.Iterator;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;

/** Adds the calls of a complete batch to the exchange that tells of it. */
final class CallResults {
    private static final Operation CALLS = Operation.GET_BATCH_PLAN_CALL_LIST;

    private final FlashAiPollConsumer consumer;
    private final FlashAiEndpoint endpoint;
    private final AutoPage pages = new AutoPage(CALLS.path(), null);

    /**
     * The calls of whatever batch.
     *
     * @throws io.github.camelflashai.api.FlashAiInvalidRequestException if the options for it are not complete
     */
    CallResults(FlashAiPollConsumer consumer) {
        this.consumer = consumer;
        this.endpoint = consumer.getEndpoint();
        // At start, and not when the first batch is complete.
        request("any");
    }

    /** The first page is read at once, the others when the route asks for them. */
    void addTo(Message message, String batchName) {
        Map<String, Object> request = request(batchName);
        FlashAiResponse first = consumer.ask(CALLS, request);
        if (((CallPage) first.asObject()).deliveredByCallback()) {
            message.setHeader(FlashAiConstants.DELIVERED_BY_CALLBACK, true);
            return;
        }
        PageIterator<Object> calls = pages.records(request, first, following -> consumer.ask(CALLS, following));
        message.setHeader(FlashAiConstants.CALLS, messages(calls, batchName));
    }

    /** A splitter takes a message as it is, with its headers. */
    private Iterator<Message> messages(PageIterator<Object> calls, String batchName) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return calls.hasNext();
            }

            @Override
            public Message next() {
                Call call = (Call) calls.next();
                Message message = new DefaultMessage(endpoint.getCamelContext());
                message.setBody(call);
                message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
                message.setHeader(FlashAiConstants.CALL_KEY, call.key(batchName));
                return message;
            }
        };
    }

    private Map<String, Object> request(String batchName) {
        ParameterSource options = AutoPage.withDefaults(new EndpointParameters(endpoint));
        return endpoint.requestBuilder().build(CALLS, new ParameterSource() {
            @Override
            public Object value(Parameter parameter) {
                return parameter == Parameter.BATCH_NAME ? batchName : options.value(parameter);
            }

            @Override
            public String whereToSet(Parameter parameter) {
                return options.whereToSet(parameter);
            }
        });
    }
}
