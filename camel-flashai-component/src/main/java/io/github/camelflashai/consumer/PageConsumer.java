package io.github.camelflashai.consumer;

import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AutoPager;
import io.github.camelflashai.wire.request.FlashAiRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.spi.IdempotentRepository;

/**
 * Polls a list that comes by page, and gives the records that are new: those whose keys are not in the
 * {@code idempotentRepository}. A key goes there after the route took the record, so a crash repeats at most the exchange that
 * was under way. Of a campaign in chunks it polls the lists of all batches.
 */
final class PageConsumer extends FlashAiPollConsumer {
    private final Map<String, ListReader> readers = new LinkedHashMap<>();
    private final PollLimit limit = new PollLimit(this);
    private FlashAiRequest request;
    private BatchProgress progress;
    private Supplier<List<String>> batches;
    private IdempotentRepository takenRecords;

    PageConsumer(AccountContext account, Endpoint endpoint, Processor processor) {
        super(account, endpoint, processor);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        request = account()
                .requests()
                .build(account().operation(), AutoPager.withDefaults(account().parameters()));
        progress = new BatchProgress(request.batchName());
        batches = account().batchesOf(request.batchName());
        takenRecords = account().takenRecords();
        options().recordForm(); // at start, and not at the first poll
    }

    @Override
    int pollFlashAi() {
        limit.begin();
        try {
            for (String batchName : batches.get()) {
                readers.computeIfAbsent(batchName, this::reader).read();
                progress.markPresent();
                if (limit.isReached()) {
                    break;
                }
            }
        } catch (FlashAiNotFoundException e) {
            progress.missed(e, now());
        }
        return limit.exchanges();
    }

    private ListReader reader(String batchName) {
        return new ListReader(
                this,
                request.with(Parameter.BATCH_NAME, batchName),
                new PageDelivery(this, batchName, takenRecords, limit));
    }
}
