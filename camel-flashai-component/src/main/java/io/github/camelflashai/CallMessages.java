package io.github.camelflashai;

import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.CallbackType;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.client.BatchRecords;
import io.github.camelflashai.client.RecordIterator;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;
import org.apache.camel.support.ExpressionAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a message holds, one by one, each as a message with its key. Understood are a call result that has its key
 * already, or is a record or callback without one, a page of calls as an object, and the iterator of {@code autoPage}.
 */
public final class CallMessages extends ExpressionAdapter {
    @Override
    public Object evaluate(Exchange exchange) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        if (body instanceof CallPage page) {
            return of(page.calls().iterator(), page.batchName(), exchange.getContext());
        }
        if (body instanceof Iterator<?> calls) {
            return of(calls, message.getHeader(FlashAiConstants.BATCH_NAME, String.class), exchange.getContext());
        }
        if (!isSingle(message)) {
            // Taken for one call without a key, a whole page would be put aside.
            throw new IllegalArgumentException(
                    "Only objects can be taken apart into calls: set resultFormat=object, or split=true on a poll");
        }
        return List.of(message);
    }

    private static boolean isSingle(Message message) {
        String callbackType = message.getHeader(FlashAiConstants.CALLBACK_TYPE, String.class);
        return message.getHeader(FlashAiConstants.CALL_KEY) != null
                || message.getBody() instanceof JsonForm
                || (callbackType != null && !callbackType.equals(CallbackType.CALL_LIST.toString()));
    }

    /** Calls as messages, since a splitter takes a message as it is, with its headers; each is made when it is asked for. */
    public static RecordIterator<Message> of(Iterator<?> calls, @Nullable String batchName, CamelContext camelContext) {
        return new RecordIterator<>() {
            @Override
            public boolean hasNext() {
                return calls.hasNext();
            }

            @Override
            public Message next() {
                Message message = new DefaultMessage(camelContext);
                Object body = calls.next();
                String batch = calls instanceof BatchRecords several ? several.batchName() : batchName;
                message.setBody(body);
                message.setHeader(FlashAiConstants.BATCH_NAME, batch);
                if (body instanceof Call call && batch != null) {
                    CallKey.of(batch, call).ifPresent(key -> message.setHeader(FlashAiConstants.CALL_KEY, key));
                }
                return message;
            }

            @Override
            public RecordIterator<Message> whole() {
                return calls instanceof RecordIterator<?> records ? of(records.whole(), batchName, camelContext) : this;
            }

            @Override
            public void close() {
                if (calls instanceof RecordIterator<?> records) {
                    records.close();
                }
            }
        };
    }

    @Override
    public String toString() {
        return "single calls";
    }
}
