package io.github.camelflashai.client;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;

/** Calls operations of one account: {@link HttpFlashAiClient}, and whatever stands around it to make its calls safer. */
@FunctionalInterface
public interface FlashAiClient {
    /**
     * Calls an operation.
     *
     * @param request what to call, and with what
     * @param attempts hears of every attempt
     * @return the answer, which is a success
     * @throws FlashAiException for every other end
     */
    FlashAiResponse call(FlashAiRequest request, AttemptListener attempts);

    /** As {@link #call(FlashAiRequest, AttemptListener)}, when nobody needs to hear of the attempts. */
    default FlashAiResponse call(FlashAiRequest request) {
        return call(request, AttemptListener.NONE);
    }

    /** Asks how far a batch is. */
    default BatchSummary summary(String batchName) {
        return call(FlashAiRequest.summaryOf(batchName)).as(BatchSummary.class);
    }
}
