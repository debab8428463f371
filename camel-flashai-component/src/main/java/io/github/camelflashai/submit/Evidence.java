package io.github.camelflashai.submit;

import io.github.camelflashai.api.ReconciliationResult;
import io.github.camelflashai.wire.response.FlashAiResponse;

/** What a server shows of a plan that it was sent, or may have been. */
sealed interface Evidence {
    ReconciliationResult result();

    /** It does not have it, so it may be sent. */
    record Absent() implements Evidence {
        @Override
        public ReconciliationResult result() {
            return ReconciliationResult.ABSENT;
        }

        @Override
        public String toString() {
            return "The server shows no such batch";
        }
    }

    /**
     * It has it.
     *
     * @param receipt what it would have answered
     */
    record There(FlashAiResponse receipt) implements Evidence {
        @Override
        public ReconciliationResult result() {
            return ReconciliationResult.FOUND;
        }
    }

    /**
     * It has others under that name, and nobody of the plan.
     *
     * @param numbers what it has
     */
    record AnotherCampaign(String numbers) implements Evidence {
        @Override
        public ReconciliationResult result() {
            return ReconciliationResult.NAME_TAKEN;
        }
    }

    /**
     * What it shows proves nothing.
     *
     * @param numbers what it shows
     */
    record Undecided(String numbers) implements Evidence {
        @Override
        public ReconciliationResult result() {
            return ReconciliationResult.UNKNOWN;
        }

        @Override
        public String toString() {
            return "The server shows a batch of this name, and whether it is this campaign cannot be decided ("
                    + numbers + ")";
        }
    }
}
