package io.github.camelflashai.submit;

import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pauses and stops batches until nobody of them is called any more. An acknowledgement alone is not worth that: there are servers that
 * steer the callees who have come in, dial those who come in later, and call whom their dialler has fetched before. So the command is
 * repeated, until the server plans nobody, nothing has moved for longer than a call takes, and all have come in who were accepted.
 */
public final class ConfirmedSteering implements FlashAiClient {
    private static final Set<Operation> CONFIRMED = Set.of(Operation.BATCH_PLAN_PAUSE, Operation.BATCH_PLAN_STOP);
    private static final int NAMED = 3;

    private final FlashAiClient client;
    private final FlashAiClient single;
    private final Function<String, List<String>> batches;
    private final BatchLook look;
    private final ConfirmationRules rules;

    /**
     * A client.
     *
     * @param client gives a command to all that a name means
     * @param single gives it to one batch
     * @param batches the batches that a name means
     * @param receipts how many callees a batch has by the receipt of its plan; null for one that is not known
     */
    public ConfirmedSteering(
            FlashAiClient client,
            FlashAiClient single,
            Function<String, List<String>> batches,
            Function<String, @Nullable Long> receipts,
            ConfirmationRules rules) {
        this.client = client;
        this.single = single;
        this.batches = batches;
        this.look = new BatchLook(single, receipts);
        this.rules = rules;
    }

    /** Whether an operation can be confirmed so. */
    public static boolean supports(Operation operation) {
        return CONFIRMED.contains(operation);
    }

    /**
     * Steers a batch, or the chunks of a campaign.
     *
     * @throws FlashAiOutcomeUnknownException if it is not confirmed in time, which says what is still planned
     */
    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        Instant deadline = rules.clock().instant().plus(rules.timeout());
        Map<String, SteeredBatch> seen = new LinkedHashMap<>();
        FlashAiResponse answer = null;
        FlashAiException refusal = null;
        try {
            answer = client.call(request, attempts);
        } catch (FlashAiAuthenticationException | FlashAiInvalidRequestException e) {
            throw e;
        } catch (FlashAiException e) {
            refusal = e;
        }
        FlashAiException failure = lookAtAll(request, seen);
        if (isNoSuchBatch(refusal) && seen.values().stream().allMatch(batch -> batch.counts() == null)) {
            throw refusal;
        }
        while (failure != null || !areAtRest(request, seen)) {
            if (!rules.clock().instant().isBefore(deadline)) {
                throw unconfirmed(
                        request, seen, "after " + rules.timeout().toMillis() + " ms", first(refusal, failure, seen));
            }
            if (!rules.sleeper().sleep(rules.interval())) {
                throw unconfirmed(
                        request, seen, "since the application is being stopped", first(refusal, failure, seen));
            }
            failure = lookAtAll(request, seen);
        }
        return confirmed(
                answer == null
                        ? FlashAiResponse.of(request.operation(), "refused, and nobody is called", Map.of())
                        : answer,
                seen.values());
    }

    private static boolean isNoSuchBatch(@Nullable FlashAiException refusal) {
        return refusal instanceof FlashAiStateConflictException || refusal instanceof FlashAiNotFoundException;
    }

    /** Steers again and looks. Returns why it is not known which batches there are; null if that is known. */
    private @Nullable FlashAiException lookAtAll(FlashAiRequest request, Map<String, SteeredBatch> seen) {
        boolean again = !seen.isEmpty();
        List<String> names = new ArrayList<>(seen.keySet());
        FlashAiException failure = null;
        try {
            names = batches.apply(Objects.requireNonNull(request.batchName()));
        } catch (FlashAiException e) {
            failure = e;
        }
        for (String name : names) {
            SteeredBatch batch = seen.computeIfAbsent(name, SteeredBatch::new);
            if (!batch.isAtRest()) {
                lookAt(batch, again ? request : null);
            }
        }
        return failure;
    }

    private void lookAt(SteeredBatch batch, @Nullable FlashAiRequest command) {
        try {
            if (command != null) {
                steer(command.with(Parameter.BATCH_NAME, batch.name()));
            }
            batch.saw(look.counts(batch.name()), rules.clock().instant());
        } catch (FlashAiException e) {
            batch.failed(e);
        }
    }

    private void steer(FlashAiRequest command) {
        try {
            single.call(command);
        } catch (FlashAiStateConflictException e) {
            // It is over, or in that state already: its counts say which.
        }
    }

    private boolean areAtRest(FlashAiRequest request, Map<String, SteeredBatch> seen) {
        // Each of them, and not up to the first that is not.
        seen.values().stream()
                .filter(batch -> !batch.isAtRest() && isAtRest(request.operation(), batch))
                .forEach(SteeredBatch::comesToRest);
        return !seen.isEmpty() && seen.values().stream().allMatch(SteeredBatch::isAtRest);
    }

    private boolean isAtRest(Operation operation, SteeredBatch batch) {
        BatchLook.Counts counts = batch.counts();
        if (counts == null || batch.failure() != null) {
            return false;
        }
        if (counts.areOver()) {
            return true;
        }
        if (!batch.standsStill(
                rules.settleTime(), rules.longestCall(), rules.clock().instant())) {
            return false;
        }
        try {
            // There are servers that count those who are paused as planned.
            return counts.planned() == 0
                    || operation == Operation.BATCH_PLAN_PAUSE
                    || look.listedAsPlanned(batch.name(), counts) == 0;
        } catch (FlashAiException e) {
            batch.failed(e);
            return false;
        }
    }

    private static FlashAiResponse confirmed(FlashAiResponse answer, Iterable<SteeredBatch> seen) {
        return answer.with(Count.ACCEPT.wireName(), sum(seen, batch -> batch.counts()
                        .accepted()))
                .with(Count.END.wireName(), sum(seen, batch -> batch.counts().ended()))
                .with(Count.PLAN.wireName(), sum(seen, batch -> batch.counts().planned()))
                .with(Count.ENDED_MEANWHILE.wireName(), sum(seen, SteeredBatch::endedMeanwhile));
    }

    private static long sum(Iterable<SteeredBatch> batches, ToLongFunction<SteeredBatch> count) {
        long sum = 0;
        for (SteeredBatch batch : batches) {
            sum += count.applyAsLong(batch);
        }
        return sum;
    }

    private static @Nullable FlashAiException first(
            @Nullable FlashAiException refusal, @Nullable FlashAiException failure, Map<String, SteeredBatch> seen) {
        return seen.values().stream()
                .map(SteeredBatch::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(failure == null ? refusal : failure);
    }

    private static FlashAiOutcomeUnknownException unconfirmed(
            FlashAiRequest request, Map<String, SteeredBatch> seen, String when, @Nullable FlashAiException cause) {
        List<SteeredBatch> left =
                seen.values().stream().filter(batch -> !batch.isAtRest()).toList();
        String which = left.stream().limit(NAMED).map(SteeredBatch::toString).collect(Collectors.joining("; "));
        return new FlashAiOutcomeUnknownException(
                Failure.of(
                                request.path(),
                                request.path() + " of '" + request.batchName() + "' is not confirmed " + when
                                        + ": people may still be called. " + which
                                        + (left.size() > NAMED ? "; and " + (left.size() - NAMED) + " more" : "")
                                        + (cause == null ? "" : ". " + cause.getMessage())
                                        + ". Repeating it does no harm")
                        .retryable(true)
                        .causedBy(cause),
                FlashAiOutcomeUnknownException.HttpFacts.NONE);
    }
}
