package io.github.camelflashai.consumer;

import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.FlashAiException;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * Slows a consumer down whose credentials are refused: it would be refused for ever, and servers lock accounts out. It turns
 * on Camel's own back-off, with twice as many polls left out after each refusal, so that the health check stays down in between;
 * the first answer gives the user's settings back.
 */
final class RefusalBackOff {
    /** At Camel's half a second the longest wait is 8 minutes, at the 5 seconds of this component 85 minutes. */
    private static final int MOST_POLLS_LEFT_OUT = 1024;

    private final ScheduledPollConsumer consumer;
    private final int usersMultiplier;
    private final int usersThreshold;
    private int multiplier = 1;

    RefusalBackOff(ScheduledPollConsumer consumer) {
        this.consumer = consumer;
        this.usersMultiplier = consumer.getBackoffMultiplier();
        this.usersThreshold = consumer.getBackoffErrorThreshold();
    }

    void failed(FlashAiException failure) {
        if (failure instanceof FlashAiAuthenticationException) {
            multiplier = Math.min(MOST_POLLS_LEFT_OUT, multiplier * 2);
            consumer.setBackoffMultiplier(Math.max(usersMultiplier, multiplier));
            consumer.setBackoffErrorThreshold(1);
        } else {
            accepted();
        }
    }

    void accepted() {
        if (multiplier > 1) {
            multiplier = 1;
            consumer.setBackoffMultiplier(usersMultiplier);
            consumer.setBackoffErrorThreshold(usersThreshold);
        }
    }
}
