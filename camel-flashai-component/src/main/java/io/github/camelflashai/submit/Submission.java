package io.github.camelflashai.submit;

import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.wire.request.ParameterSource;
import java.util.Map;

/**
 * A plan that is to be submitted.
 *
 * @param plan where its parameters come from; the callees are read once
 * @param earlier what is known about an attempt that was made before
 * @param attempts hears of every attempt to send it
 * @param startHeaders the headers of the message that starts the campaign
 */
public record Submission(
        ParameterSource plan, EarlierAttempt earlier, AttemptListener attempts, Map<String, Object> startHeaders) {
    /** The name of the batch; empty if there is none. */
    String batchName() {
        Object name = plan.value(Parameter.BATCH_NAME);
        return name == null ? "" : name.toString();
    }

    /** The same, of whose attempts somebody else hears too. */
    Submission heardBy(AttemptListener listener) {
        return new Submission(
                plan,
                earlier,
                (nonce, timestamp) -> {
                    attempts.attempt(nonce, timestamp);
                    listener.attempt(nonce, timestamp);
                },
                startHeaders);
    }

    /** The submission of a part of the plan, under a name of its own. */
    Submission ofChunk(String chunkName, Object callees, EarlierAttempt earlierOfChunk) {
        return new Submission(
                plan.with(Map.of(Parameter.BATCH_NAME, chunkName, Parameter.MOBILE_LIST, callees)),
                earlierOfChunk,
                attempts,
                startHeaders);
    }
}
