package io.github.camelflashai.consumer;

import io.github.camelflashai.AutoPage;
import io.github.camelflashai.EndpointParameters;
import io.github.camelflashai.FlashAiEndpoint;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.Keyed;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Page;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.PageSequence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Processor;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/**
 * Polls a list that comes by page, and gives the records that are new: those whose keys are not in the
 * {@code idempotentRepository}. A key goes there after the route took the record, so a crash repeats at most the exchange that
 * was under way. Which pages are read is the {@link ListPosition}'s to say.
 */
final class PageConsumer extends FlashAiPollConsumer {
    private Map<String, Object> request;
    private BatchProgress progress;
    private ListPosition position;
    private PageDelivery delivery;
    private CallbackLists callbackLists;

    PageConsumer(FlashAiEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        FlashAiEndpoint endpoint = getEndpoint();
        Operation operation = endpoint.getOperation();
        request = endpoint.requestBuilder().build(operation, AutoPage.withDefaults(new EndpointParameters(endpoint)));
        String batchName = request.get(Parameter.BATCH_NAME.wireName()).toString();
        progress = new BatchProgress(batchName);
        position = new ListPosition(operation == Operation.GET_BATCH_PLAN_CALL_LIST);
        delivery = new PageDelivery(this, batchName, repository(endpoint));
        callbackLists = new CallbackLists(this, request);
    }

    /** In memory without a limit: Camel's default would forget all but 1000 keys, and repeat the rest at every poll. */
    private static IdempotentRepository repository(FlashAiEndpoint endpoint) throws Exception {
        IdempotentRepository given = endpoint.getConfiguration().getIdempotentRepository();
        IdempotentRepository repository = given == null ? new MemoryIdempotentRepository(new HashMap<>()) : given;
        endpoint.getCamelContext().addService(repository, true, true);
        return repository;
    }

    @Override
    int pollFlashAi() {
        boolean ended = false;
        try {
            int taken = callbackLists.areUsed() ? callbackLists.askAgain() : readOn();
            ended = true;
            return taken;
        } catch (FlashAiNotFoundException e) {
            progress.missed(e, getEndpoint().getComponent().clock().instant());
            return 0;
        } finally {
            if (!ended) {
                position.breakOff();
            }
        }
    }

    private int readOn() {
        long number = position.begin();
        Page<Keyed> first = page(number);
        progress.isThere();
        if (first.deliveredByCallback()) {
            position.breakOff();
            return callbackLists.told(first);
        }
        PageSequence<Keyed> pages =
                new PageSequence<>(getEndpoint().getOperation().path(), number, first);
        delivery.begin();
        while (true) {
            position.at(pages.number(), pages.page().totalRecord());
            PageDelivery.Result result = delivery.deliver(pages.page());
            position.took(result.taken(), result.all());
            if (result.stopped()) {
                return delivery.exchanges();
            }
            if (!pages.hasNext() || !pages.accept(page(pages.number() + 1))) {
                position.end();
                return delivery.exchanges();
            }
        }
    }

    @SuppressWarnings("unchecked") // the records of every list by page have keys
    private Page<Keyed> page(long number) {
        Map<String, Object> following = new LinkedHashMap<>(request);
        following.put(Parameter.PAGE.wireName(), number);
        return (Page<Keyed>) ask(getEndpoint().getOperation(), following).asObject();
    }
}
