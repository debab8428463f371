package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.Keyed;
import io.github.camelflashai.api.Page;
import io.github.camelflashai.api.Source;
import java.time.Duration;
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
     * @param keys those of all its records
     * @param taken the records that were new and that the route took
     * @param all whether it took all that were new, and none was left for later
     * @param stopped whether the poll must end here, because it gave as many exchanges as it may, or the route is stopping
     */
    record Result(List<String> keys, int taken, boolean all, boolean stopped) {}

    private static final Duration LONGEST_CALL = Duration.ofHours(2);

    private final AlikeRecords alike = new AlikeRecords();
    private final FlashAiPollConsumer consumer;
    private final String batchName;
    private final IdempotentRepository takenKeys;
    private final Function<JsonForm, Object> form;
    private final PollLimit limit;

    PageDelivery(FlashAiPollConsumer consumer, String batchName, IdempotentRepository takenKeys, PollLimit limit) {
        this.limit = limit;
        this.consumer = consumer;
        this.batchName = batchName;
        this.takenKeys = takenKeys;
        this.form = consumer.options().recordForm();
    }

    PollLimit limit() {
        return limit;
    }

    /** A pass over the list begins. */
    void passBegins() {
        alike.passBegins();
    }

    /**
     * Delivers what is new on a page.
     *
     * @param number that of the page
     */
    Result deliver(Page<Keyed> page, long number) {
        List<String> keys = new ArrayList<>();
        List<String> withoutTime = new ArrayList<>();
        Map<String, Keyed> fresh = new LinkedHashMap<>();
        int running = 0;
        for (Keyed keyed : page.records()) {
            String key = keyed.key(batchName);
            keys.add(key);
            if (keyed instanceof Call call && call.start().isEmpty()) {
                withoutTime.add(key);
            }
            if (takenKeys.contains(key)) {
                continue;
            }
            if (keyed instanceof Call call && isRunning(call)) {
                running++;
            } else {
                fresh.put(key, keyed);
            }
        }
        alike.read(number, withoutTime, batchName);
        Result result = fresh.isEmpty()
                ? new Result(keys, 0, true, !consumer.isBatchAllowed())
                : consumer.options().isSplit() ? records(page, keys, fresh) : whole(page, keys, fresh);
        return running == 0 ? result : new Result(keys, result.taken, false, result.stopped);
    }

    /** A call that is listed before its end comes when it has ended. For ever nothing is held back that lacks its end. */
    private boolean isRunning(Call call) {
        return !call.hasEnded()
                && call.start()
                        .filter(start -> start.plus(LONGEST_CALL).isAfter(consumer.now()))
                        .isPresent();
    }

    private Result whole(Page<Keyed> page, List<String> keys, Map<String, Keyed> fresh) {
        if (limit.isReached()) {
            return new Result(keys, 0, false, true);
        }
        List<Keyed> records = new ArrayList<>(fresh.values());
        boolean isTaken = consumer.deliver(exchange(page, page.with(records)));
        if (isTaken) {
            limit.taken();
            fresh.forEach(this::note);
        }
        return new Result(keys, isTaken ? records.size() : 0, isTaken, false);
    }

    private Result records(Page<Keyed> page, List<String> keys, Map<String, Keyed> fresh) {
        int taken = 0;
        int index = 0;
        for (Map.Entry<String, Keyed> entry : fresh.entrySet()) {
            if (limit.isReached()) {
                return new Result(keys, taken, false, true);
            }
            Exchange exchange = exchange(page, entry.getValue());
            if (entry.getValue() instanceof Call call && call.hasPhone()) {
                exchange.getMessage().setHeader(FlashAiConstants.CALL_KEY, entry.getKey());
            }
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, fresh.size());
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == fresh.size() - 1);
            if (consumer.deliver(exchange)) {
                limit.taken();
                note(entry.getKey(), entry.getValue());
                taken++;
            }
            index++;
        }
        return new Result(keys, taken, taken == fresh.size(), false);
    }

    private void note(String key, Keyed taken) {
        if (taken instanceof Call call) {
            consumer.account().activity().callTaken(Source.POLL, call.intentTag());
        }
        takenKeys.add(key);
        takenKeys.confirm(key);
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
