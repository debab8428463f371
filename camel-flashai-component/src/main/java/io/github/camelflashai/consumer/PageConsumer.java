package io.github.camelflashai.consumer;

import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.Keyed;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Page;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AutoPager;
import io.github.camelflashai.client.PageSequence;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.HashMap;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/**
 * Polls a list that comes by page, and gives the records that are new: those whose keys are not in the
 * {@code idempotentRepository}. A key goes there after the route took the record, so a crash repeats at most the exchange that
 * was under way. Which pages are read is the {@link ListPosition}'s to say.
 */
final class PageConsumer extends FlashAiPollConsumer {
    private FlashAiRequest request;
    private BatchProgress progress;
    private ListPosition position;
    private PageDelivery delivery;
    private CallbackLists callbackLists;

    PageConsumer(AccountContext account, Endpoint endpoint, Processor processor) {
        super(account, endpoint, processor);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        Operation operation = account().operation();
        request = account()
                .requests()
                .build(operation, AutoPager.withDefaults(account().parameters()));
        progress = new BatchProgress(request.batchName());
        position = new ListPosition(operation == Operation.GET_BATCH_PLAN_CALL_LIST);
        delivery = new PageDelivery(this, request.batchName(), repository());
        callbackLists = new CallbackLists(this, request);
    }

    /** In memory without a limit: Camel's default would forget all but 1000 keys, and repeat the rest at every poll. */
    private IdempotentRepository repository() throws Exception {
        IdempotentRepository given = options().getIdempotentRepository();
        IdempotentRepository repository = given == null ? new MemoryIdempotentRepository(new HashMap<>()) : given;
        getEndpoint().getCamelContext().addService(repository, true, true);
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
            progress.missed(e, now());
            return 0;
        } finally {
            if (!ended) {
                position.breakOff();
            }
        }
    }

    private int readOn() {
        long number = position.begin();
        FlashAiResponse answer = answer(number);
        Page<Keyed> first = page(answer);
        progress.markPresent();
        if (first.deliveredByCallback()) {
            position.breakOff();
            return callbackLists.deliver(answer);
        }
        PageSequence<Keyed> pages = new PageSequence<>(request.path(), number, first);
        delivery.begin();
        while (true) {
            position.at(pages.number(), pages.page().totalRecord());
            PageDelivery.Result result = delivery.deliver(pages.page());
            position.took(result.taken(), result.all());
            if (result.stopped()) {
                return delivery.exchanges();
            }
            if (!pages.hasNext() || !pages.accept(page(answer(pages.number() + 1)))) {
                position.end();
                return delivery.exchanges();
            }
        }
    }

    @SuppressWarnings("unchecked") // the records of every list by page have keys
    private static Page<Keyed> page(FlashAiResponse answer) {
        return answer.as(Page.class);
    }

    private FlashAiResponse answer(long number) {
        return ask(request.with(Parameter.PAGE, number));
    }
}
