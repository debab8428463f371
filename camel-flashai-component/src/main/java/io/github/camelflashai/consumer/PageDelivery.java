package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.Keyed;
import io.github.camelflashai.api.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.spi.IdempotentRepository;

/** Takes what is new on a page through the route, as one exchange or as one a record, and then notes the keys. */
final class PageDelivery {
    /**
     * What became of a page.
     *
     * @param taken the records that were new and that the route took
     * @param all whether it took all that were new
     * @param stopped whether the poll must end here, because it gave as many exchanges as it may, or the route is stopping
     */
    record Result(int taken, boolean all, boolean stopped) {}

    private final FlashAiPollConsumer consumer;
    private final String batchName;
    private final IdempotentRepository takenKeys;
    private final Function<JsonForm, Object> form;
    private int exchanges;

    PageDelivery(FlashAiPollConsumer consumer, String batchName, IdempotentRepository takenKeys) {
        this.consumer = consumer;
        this.batchName = batchName;
        this.takenKeys = takenKeys;
        this.form = consumer.options().recordForm();
    }

    /** A poll begins. */
    void begin() {
        exchanges = 0;
    }

    /** How many exchanges the route took in this poll. */
    int exchanges() {
        return exchanges;
    }

    Result deliver(Page<Keyed> page) {
        Map<String, Keyed> fresh = new LinkedHashMap<>();
        for (Keyed keyed : page.records()) {
            String key = keyed.key(batchName);
            if (!takenKeys.contains(key)) {
                fresh.put(key, keyed);
            }
        }
        if (fresh.isEmpty()) {
            return new Result(0, true, !consumer.isBatchAllowed());
        }
        return consumer.options().isSplit() ? records(page, fresh) : whole(page, fresh);
    }

    private Result whole(Page<Keyed> page, Map<String, Keyed> fresh) {
        if (isLimitReached()) {
            return new Result(0, false, true);
        }
        List<Keyed> records = new ArrayList<>(fresh.values());
        boolean isTaken = consumer.deliver(exchange(page, page.with(records)));
        if (isTaken) {
            exchanges++;
            fresh.keySet().forEach(this::note);
        }
        return new Result(isTaken ? records.size() : 0, isTaken, false);
    }

    private Result records(Page<Keyed> page, Map<String, Keyed> fresh) {
        int taken = 0;
        int index = 0;
        for (Map.Entry<String, Keyed> entry : fresh.entrySet()) {
            if (isLimitReached()) {
                return new Result(taken, false, true);
            }
            Exchange exchange = exchange(page, entry.getValue());
            if (entry.getValue() instanceof Call) {
                exchange.getMessage().setHeader(FlashAiConstants.CALL_KEY, entry.getKey());
            }
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, fresh.size());
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == fresh.size() - 1);
            if (consumer.deliver(exchange)) {
                exchanges++;
                note(entry.getKey());
                taken++;
            }
            index++;
        }
        return new Result(taken, taken == fresh.size(), false);
    }

    private void note(String key) {
        takenKeys.add(key);
        takenKeys.confirm(key);
    }

    private boolean isLimitReached() {
        int limit = consumer.getMaxMessagesPerPoll();
        return !consumer.isBatchAllowed() || (limit > 0 && exchanges >= limit);
    }

    private Exchange exchange(Page<Keyed> page, Object body) {
        Exchange exchange = consumer.createExchange(false);
        Message message = exchange.getMessage();
        message.setBody(form.apply((JsonForm) body));
        message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
        message.setHeader(FlashAiConstants.TOTAL_PAGE, page.totalPage());
        message.setHeader(FlashAiConstants.TOTAL_RECORD, page.totalRecord());
        return exchange;
    }
}
