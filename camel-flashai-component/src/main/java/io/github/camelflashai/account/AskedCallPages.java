package io.github.camelflashai.account;

import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.Callback;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of calls that were asked for and are to come by callback. An older server takes any answer for a delivery, and does
 * not post a page at all with a call that nobody answered (flashai-api.md, sections 5 and 7); so a page that does not come, or
 * that the route does not take, is asked for again, a few times. Where another application takes the callbacks, nothing is
 * known of them. Thread-safe.
 */
public final class AskedCallPages {
    private static final Logger LOG = LoggerFactory.getLogger(AskedCallPages.class);
    private static final int MOST_ATTEMPTS = 6;

    private record Key(String batchName, long page) {}

    /** What is known of a page that has not come: how often it was asked for, and when it is to be asked for again. */
    private record Asked(int attempts, Instant again) {}

    private final Map<Key, Asked> pages = new ConcurrentHashMap<>();
    private final Supplier<String> callbackUrl;

    /**
     * Pages.
     *
     * @param callbackUrl the address to which callbacks come in this application; gives null if none do
     */
    AskedCallPages(Supplier<String> callbackUrl) {
        this.callbackUrl = callbackUrl;
    }

    /**
     * A page was asked for.
     *
     * @param notifyUrl where it is to be posted
     * @param patience how long it may take, the first time
     */
    public void asked(String batchName, long page, Object notifyUrl, Duration patience, Instant now) {
        if (!String.valueOf(notifyUrl).equals(callbackUrl.get())) {
            return;
        }
        Asked asked = pages.compute(new Key(batchName, page), (key, before) -> {
            int attempts = before == null ? 1 : before.attempts + 1;
            return new Asked(attempts, now.plus(patience.multipliedBy(1L << Math.min(attempts - 1, MOST_ATTEMPTS))));
        });
        if (asked.attempts == MOST_ATTEMPTS) {
            LOG.warn(
                    "Page {} of the calls of batch {} was asked for {} times and has not come: the server posts no page"
                            + " with a call that nobody answered",
                    page,
                    batchName,
                    asked.attempts);
        }
    }

    /** Whether a page is to be asked for again. */
    public boolean isDue(String batchName, long page, Instant now) {
        Asked asked = pages.get(new Key(batchName, page));
        return asked != null && asked.attempts < MOST_ATTEMPTS && !asked.again.isAfter(now);
    }

    /** Whether a page was asked for, and the route has not taken it. */
    public boolean isOpen(String batchName, long page) {
        return pages.containsKey(new Key(batchName, page));
    }

    /** More calls have ended, so all pages are others now. */
    public void forget(String batchName) {
        pages.keySet().removeIf(key -> key.batchName.equals(batchName));
    }

    /** The route took a callback. */
    public void taken(Callback callback) {
        if (callback instanceof CallPage page && page.page() != null) {
            pages.remove(new Key(page.batchName(), page.page()));
        }
    }

    /** The route did not take a callback. */
    public void failed(Callback callback) {
        if (callback instanceof CallPage page && page.page() != null) {
            pages.computeIfPresent(
                    new Key(page.batchName(), page.page()), (key, asked) -> new Asked(asked.attempts, Instant.MIN));
        }
    }
}
