package io.github.camelflashai.consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once, and not at every poll, that records of a list cannot be distinguished. */
final class AlikeRecords {
    private static final Logger LOG = LoggerFactory.getLogger(AlikeRecords.class);

    private boolean said;

    void say(String batchName) {
        if (!said) {
            said = true;
            LOG.warn(
                    "A page of batch {} has records that are alike in phone, time and result: they are taken for one."
                            + " If somebody was called twice, one of the results is lost (this is logged once)",
                    batchName);
        }
    }
}
