package io.github.camelflashai.simulator.callback;

import java.net.URI;
import java.time.Instant;

/**
 * One callback that is to be posted.
 *
 * @param url where to
 * @param text the message
 * @param due when
 * @param attempt 0 for the first
 * @param order keeps callbacks of the same moment in the order they arose
 * @param repeat whether to post it once more after it arrived
 */
record Delivery(URI url, String text, Instant due, int attempt, long order, boolean repeat) {
    Delivery again(Instant later) {
        return new Delivery(url, text, later, attempt + 1, order, repeat);
    }

    @Override
    public String toString() {
        // The URL may hold the receiver's token, the text a phone number.
        return "Delivery[attempt " + attempt + " at " + due + "]";
    }
}
