package io.github.camelflashai.consumer;

import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiServerException;
import io.github.camelflashai.api.Keyed;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Page;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.PageSequence;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;

/** Reads what is new in the list of one batch. Which pages it reads is the {@link ListPosition}'s to say. */
final class ListReader {
    private final FlashAiPollConsumer consumer;
    private final FlashAiRequest request;
    private final PageDelivery delivery;
    private final ListPosition position;
    private final CallbackLists callbackLists;

    ListReader(FlashAiPollConsumer consumer, FlashAiRequest request, PageDelivery delivery) {
        this.consumer = consumer;
        this.request = request;
        this.delivery = delivery;
        this.position = new ListPosition(request.operation() == Operation.GET_BATCH_PLAN_CALL_LIST);
        this.callbackLists = new CallbackLists(consumer, request);
    }

    void read() {
        try {
            if (!callbackLists.areUsed() || !callbackLists.askAgain()) {
                readOn();
            }
        } catch (FlashAiNotFoundException e) {
            position.startOver();
            throw e;
        } catch (RuntimeException e) {
            position.failed();
            throw e;
        }
    }

    private void readOn() {
        if (position.isAtBegin()) {
            delivery.passBegins();
        }
        long number = position.begin();
        FlashAiResponse answer = answer(number);
        Page<Keyed> first = page(answer);
        if (first.deliveredByCallback()) {
            position.startOver();
            if (callbackLists.deliver(answer)) {
                delivery.limit().taken();
            }
            return;
        }
        PageSequence<Keyed> pages = new PageSequence<>(request.path(), number, first, position.before());
        while (true) {
            PageDelivery.Result result = delivery.deliver(pages.page(), pages.number());
            position.read(pages.number(), pages.page().totalRecord(), result.keys(), result.taken(), result.all());
            if (result.stopped()) {
                return;
            }
            position.turn();
            if (!pages.hasNext() || !isAccepted(page(answer(pages.number() + 1)), pages)) {
                position.end(pages.number());
                return;
            }
        }
    }

    private boolean isAccepted(Page<Keyed> next, PageSequence<Keyed> pages) {
        try {
            return pages.accept(next);
        } catch (FlashAiServerException e) {
            // Where such a list is read does not say what was read.
            position.startOver();
            throw e;
        }
    }

    @SuppressWarnings("unchecked") // the records of every list by page have keys
    private static Page<Keyed> page(FlashAiResponse answer) {
        return answer.as(Page.class);
    }

    private FlashAiResponse answer(long number) {
        return consumer.ask(request.with(Parameter.PAGE, number));
    }
}
