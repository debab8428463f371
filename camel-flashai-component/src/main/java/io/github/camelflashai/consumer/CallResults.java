package io.github.camelflashai.consumer;

import io.github.camelflashai.CallMessages;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AutoPager;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds the calls of a complete batch to the exchange that says so. */
final class CallResults {
    private static final Operation CALLS = Operation.GET_BATCH_PLAN_CALL_LIST;

    private static final Logger LOG = LoggerFactory.getLogger(CallResults.class);

    private final FlashAiPollConsumer consumer;
    private final AutoPager pages = new AutoPager(CALLS.path(), null);
    /** Of the batches whose calls the server posts. */
    private final Map<String, PostedPages> posted = new ConcurrentHashMap<>();

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

    /**
     * Adds them if all are there. Lists lag behind counts, so as many must be listed as are done; what is still missing when
     * there is no more waiting is named. Where the total of the first page is enough, the other pages are read when the route
     * asks for them. Where the server posts them to the callback route of this application, that must have taken all pages.
     *
     * @param mayWait whether they can be added later as well
     * @return false if they are to be waited for
     */
    boolean addTo(Message message, BatchSummary summary, String batchName, boolean mayWait) {
        long done = summary.endCount() == null ? 0 : summary.endCount();
        FlashAiRequest request = request(batchName);
        PostedPages asked = posted.get(batchName);
        if (asked != null && asked.askAgain(done)) {
            return addPosted(message, batchName, done, asked.missing(done), mayWait);
        }
        posted.remove(batchName);
        FlashAiResponse first = consumer.ask(request);
        if (first.as(CallPage.class).deliveredByCallback()) {
            asked = new PostedPages(consumer, request);
            if (asked.askOthers(done)) {
                posted.put(batchName, asked);
                return addPosted(message, batchName, done, asked.missing(done), mayWait);
            }
        }
        if (!isThere(message, batchName, done, done - listed(request, first, batchName, done), mayWait)) {
            return false;
        }
        message.setHeader(
                FlashAiConstants.CALLS,
                CallMessages.of(
                        pages.records(request, first, consumer::ask),
                        batchName,
                        consumer.getEndpoint().getCamelContext()));
        return true;
    }

    /** The route took the completion of a batch: nothing of it is waited for any more. */
    void ended(String batchName) {
        posted.remove(batchName);
    }

    private static boolean addPosted(Message message, String batchName, long done, long missing, boolean mayWait) {
        if (!isThere(message, batchName, done, missing, mayWait)) {
            return false;
        }
        message.setHeader(FlashAiConstants.DELIVERED_BY_CALLBACK, true);
        return true;
    }

    private static boolean isThere(Message message, String batchName, long done, long missing, boolean mayWait) {
        if (missing <= 0) {
            return true;
        }
        if (!mayWait) {
            LOG.warn("Batch {} is complete, and {} of its {} calls are in no list", batchName, missing, done);
            message.setHeader(FlashAiConstants.CALLS_MISSING, missing);
        }
        return !mayWait;
    }

    /** How many calls are listed; a total is believed if the first page bears it out. */
    private long listed(FlashAiRequest request, FlashAiResponse first, String batchName, long done) {
        CallPage page = first.as(CallPage.class);
        int onPage = page.calls().size();
        Long total = page.totalRecord();
        if (total != null && total >= done && (onPage == total || onPage == request.pageSize())) {
            return total;
        }
        Set<String> keys = new HashSet<>();
        pages.records(request, first, consumer::ask).forEachRemaining(call -> keys.add(((Call) call).key(batchName)));
        return keys.size();
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
