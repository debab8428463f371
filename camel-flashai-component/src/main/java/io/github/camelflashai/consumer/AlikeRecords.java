package io.github.camelflashai.consumer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once, and not at every poll, that records of a list cannot be distinguished: two calls of a phone without a time, of the
 * same length and with the same result. To see two of them there must be two in one pass over the list: on one page, or on two
 * pages. For one thread at a time.
 */
final class AlikeRecords {
    private static final Logger LOG = LoggerFactory.getLogger(AlikeRecords.class);

    /** The pages of this pass on which the calls without a time were found, by their keys. */
    private final Map<String, Long> pages = new HashMap<>();

    private boolean said;

    /** A pass over the list begins. */
    void passBegins() {
        pages.clear();
    }

    /**
     * A page was read, maybe not for the first time in this pass.
     *
     * @param keys those of its calls without a time
     */
    void read(long page, List<String> keys, String batchName) {
        if (said) {
            return;
        }
        Set<String> onPage = new HashSet<>();
        for (String key : keys) {
            Long before = pages.put(key, page);
            if (!onPage.add(key) || (before != null && before != page)) {
                say(batchName);
                return;
            }
        }
    }

    private void say(String batchName) {
        said = true;
        pages.clear();
        LOG.warn(
                "The list of batch {} has records that are alike in phone, time and result: they are taken for one."
                        + " If somebody was called twice, one of the results is lost (this is logged once)",
                batchName);
    }
}
