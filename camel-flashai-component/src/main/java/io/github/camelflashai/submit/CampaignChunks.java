package io.github.camelflashai.submit;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiServerException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.client.Sleeper;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The batches of a campaign in chunks, as far as the server shows them. A chunk is what it shows with counts: there are servers that
 * answer zeros, or nothing, for a batch that they do not know. They are submitted one after the other, so there may be more with
 * each look; and one whose callees were all left out or rejected is a gap, so that the end is where {@value #GAP} numbers in a row
 * are not shown, and this application has sent no more. Whoever shows more than {@value #MOST} does not know them apart.
 */
public final class CampaignChunks {
    /** How many numbers in a row may be missing before one that is there. */
    static final int GAP = 5;

    /** As many as four digits can number. */
    static final int MOST = 9_999;

    private static final Operation SUMMARY = Operation.GET_BATCH_PLAN_CALL_SUMMARY;

    /** Hears of each chunk in the order of their numbers. */
    interface Visitor {
        /** One that the server shows. */
        void shown(String chunk, FlashAiResponse summary);

        /** A name that it does not show, before one that it does, or that this application has sent. */
        default void missing(String chunk) {}

        /**
         * One of which it does not say whether it is there.
         *
         * @return whether it is, as far as the visitor could find out
         */
        default boolean unclear(String chunk, FlashAiException failure) {
            throw failure;
        }
    }

    private final FlashAiClient client;
    private final String campaign;
    private final ChunkedCampaigns sent;
    private final Sleeper sleeper;

    /**
     * The chunks of a campaign.
     *
     * @param sent what this application submits
     * @param sleeper says when it is time to end
     */
    public CampaignChunks(FlashAiClient client, String campaign, ChunkedCampaigns sent, Sleeper sleeper) {
        this.client = client;
        this.campaign = campaign;
        this.sent = sent;
        this.sleeper = sleeper;
    }

    /**
     * The names of those that the server shows, in their order.
     *
     * @throws FlashAiNotFoundException if it shows no chunk of the campaign
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        visit((chunk, summary) -> names.add(chunk), AttemptListener.NONE);
        if (names.isEmpty()) {
            throw notFound();
        }
        return names;
    }

    /** The exception for a campaign of which the server shows no chunk. */
    FlashAiException notFound() {
        return ErrorCode.exception(
                SUMMARY.path(),
                SUMMARY.kind(),
                ErrorCode.NO_RESULT.code(),
                "no chunk of '" + campaign + "' is shown with counts");
    }

    /**
     * Visits all of them.
     *
     * @throws FlashAiOutcomeUnknownException if the thread is interrupted, or the application is being stopped
     * @throws FlashAiServerException if the server shows more than there can be
     */
    void visit(Visitor visitor, AttemptListener attempts) {
        List<String> missing = new ArrayList<>();
        for (int number = 1; missing.size() < GAP || number <= sent.count(campaign); number++) {
            requireTime(number);
            requireSane(number);
            String chunk = ChunkName.of(campaign, number);
            if (isThere(chunk, missing, visitor, attempts)) {
                missing.clear();
            } else {
                missing.add(chunk);
            }
            if (number <= sent.count(campaign)) {
                missing.forEach(visitor::missing);
                missing.clear();
            }
        }
    }

    private boolean isThere(String chunk, List<String> missing, Visitor visitor, AttemptListener attempts) {
        FlashAiResponse summary;
        try {
            summary = client.call(FlashAiRequest.summaryOf(chunk), attempts);
        } catch (FlashAiNotFoundException e) {
            return false;
        } catch (FlashAiException e) {
            return !(e instanceof FlashAiOutcomeUnknownException unknown && unknown.isWithoutResult())
                    && visitor.unclear(chunk, e);
        }
        if (summary.as(BatchSummary.class).countsNobody()) {
            return false;
        }
        missing.forEach(visitor::missing);
        visitor.shown(chunk, summary);
        return true;
    }

    private void requireTime(int number) {
        if (!sleeper.sleep(Duration.ZERO)) {
            throw new FlashAiOutcomeUnknownException(
                    Failure.of(
                                    SUMMARY.path(),
                                    "The application is being stopped, or the thread was interrupted, before "
                                            + ChunkName.of(campaign, number)
                                            + " was looked for: what was to be done to the chunks from there on is not done")
                            .retryable(true),
                    FlashAiOutcomeUnknownException.HttpFacts.NONE);
        }
    }

    private void requireSane(int number) {
        if (number > Math.max(MOST, sent.count(campaign) + GAP)) {
            throw new FlashAiServerException(Failure.of(
                    SUMMARY.path(),
                    "The server shows more than " + MOST + " chunks of '" + campaign
                            + "': it seems to count callees for any name, so it is not known which there are"));
        }
    }
}
