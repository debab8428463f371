package io.github.camelflashai;

import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.api.CallPage;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;
import org.apache.camel.support.ExpressionAdapter;

/**
 * The calls that a message holds, one by one, each as a message with its key. Understood are a call result that has its key
 * already, a page of calls, and the iterator of {@code autoPage}.
 */
final class SingleCalls extends ExpressionAdapter {
    @Override
    public Object evaluate(Exchange exchange) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        if (body instanceof CallPage page) {
            return keyed(page.calls().iterator(), page.batchName(), exchange);
        }
        if (body instanceof Iterator<?> calls) {
            return keyed(calls, message.getHeader(FlashAiConstants.BATCH_NAME, String.class), exchange);
        }
        return List.of(message);
    }

    private static Iterator<Message> keyed(Iterator<?> calls, String batchName, Exchange exchange) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return calls.hasNext();
            }

            @Override
            public Message next() {
                Message message = new DefaultMessage(exchange.getContext());
                Object body = calls.next();
                message.setBody(body);
                message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
                if (body instanceof Call call) {
                    message.setHeader(FlashAiConstants.CALL_KEY, CallKey.of(batchName, call));
                }
                return message;
            }
        };
    }

    @Override
    public String toString() {
        return "single calls";
    }
}
