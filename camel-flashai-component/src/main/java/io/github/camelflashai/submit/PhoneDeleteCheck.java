package io.github.camelflashai.submit;

import io.github.camelflashai.api.BatchCallee;
import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.PhoneStatus;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, after phones were taken out of a batch, whether one of these people is still planned: the API acknowledges a phone that it does
 * not have, such as one with +86 where the list has it without.
 */
public final class PhoneDeleteCheck implements FlashAiClient {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneDeleteCheck.class);
    private static final int NAMED = 5;

    private final FlashAiClient client;
    private final FlashAiClient single;
    private final Function<String, List<String>> batches;
    private final BatchLook look;
    private final String joiner;
    private final @Nullable ConfirmationRules rules;

    /**
     * A client.
     *
     * @param client takes phones out of all that a name means
     * @param single asks for one batch
     * @param batches the batches that a name means
     * @param receipts how many callees a batch has by the receipt of its plan; null for one that is not known
     * @param joiner what stands between phones
     * @param rules by which it is confirmed, so that it is an exception when somebody is still planned, or when that is not known; null
     *     for a warning
     */
    public PhoneDeleteCheck(
            FlashAiClient client,
            FlashAiClient single,
            Function<String, List<String>> batches,
            Function<String, @Nullable Long> receipts,
            String joiner,
            @Nullable ConfirmationRules rules) {
        this.client = client;
        this.single = single;
        this.batches = batches;
        this.look = new BatchLook(single, receipts);
        this.joiner = joiner;
        this.rules = rules;
    }

    /** Whether it is for an operation. */
    public static boolean supports(Operation operation) {
        return operation == Operation.BATCH_PHONE_DELETE;
    }

    /**
     * Takes phones out; to be confirmed, again and again until all callees have come in.
     *
     * @throws FlashAiStateConflictException if it is to be confirmed, and somebody is still planned
     */
    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        FlashAiResponse answer = client.call(request, attempts);
        List<String> left;
        try {
            if (rules != null) {
                answer = repeat(request, attempts, answer, rules);
            }
            left = stillPlanned(request);
            if (rules != null && !left.isEmpty()) {
                // The last one may have come in between the command and the look.
                answer = client.call(request, attempts);
                left = stillPlanned(request);
            }
        } catch (FlashAiException e) {
            if (rules != null) {
                throw e;
            }
            LOG.info(
                    "Whether the phones are out of {} could not be looked up: {}", request.batchName(), e.getMessage());
            return answer;
        }
        if (!left.isEmpty()) {
            String text = left.size() + " of the phones that were to be taken out of '" + request.batchName()
                    + "' are still planned, or on the phone: "
                    + left.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (left.size() > NAMED ? " and others" : "")
                    + ". A server compares phones as text: give them as the campaign has them";
            if (rules != null) {
                throw new FlashAiStateConflictException(Failure.of(request.path(), text));
            }
            LOG.warn("{}", text);
        }
        return answer.with(Count.STILL_PLANNED.wireName(), left.size());
    }

    /** While callees come in: who comes in after the command is not taken out by it. */
    private FlashAiResponse repeat(
            FlashAiRequest request, AttemptListener attempts, FlashAiResponse first, ConfirmationRules confirmation) {
        Instant deadline = confirmation.clock().instant().plus(confirmation.timeout());
        Map<String, SteeredBatch> seen = new HashMap<>();
        FlashAiResponse answer = first;
        while (someComeIn(request, seen, confirmation)) {
            boolean over = !confirmation.clock().instant().isBefore(deadline);
            if (over || !confirmation.sleeper().sleep(confirmation.interval())) {
                throw new FlashAiOutcomeUnknownException(
                        Failure.of(
                                        request.path(),
                                        request.path() + " of '" + request.batchName()
                                                + "' is not confirmed: callees still come in, and may be called. "
                                                + seen.values().stream()
                                                        .limit(NAMED)
                                                        .map(SteeredBatch::toString)
                                                        .collect(Collectors.joining("; ")))
                                .retryable(true),
                        FlashAiOutcomeUnknownException.HttpFacts.NONE);
            }
            answer = client.call(request, attempts);
        }
        return answer;
    }

    private boolean someComeIn(FlashAiRequest request, Map<String, SteeredBatch> seen, ConfirmationRules confirmation) {
        boolean some = false;
        for (String name : batches.apply(Objects.requireNonNull(request.batchName()))) {
            BatchLook.Counts counts = look.counts(name);
            SteeredBatch batch = seen.computeIfAbsent(name, SteeredBatch::new);
            batch.saw(counts.withoutCalls(), confirmation.clock().instant());
            some |= !counts.areAllIn()
                    && !batch.standsStill(
                            confirmation.settleTime(),
                            Duration.ZERO,
                            confirmation.clock().instant());
        }
        return some;
    }

    /** Masked, since they go into messages. */
    private List<String> stillPlanned(FlashAiRequest request) {
        Map<String, String> asked = asked(request);
        List<String> left = new ArrayList<>();
        for (String batch : batches.apply(Objects.requireNonNull(request.batchName()))) {
            for (Iterator<BatchCallee> callees = look.callees(batch); callees.hasNext(); ) {
                BatchCallee callee = callees.next();
                String listed = callee.callee().phone();
                String phone = asked.get(PhoneNumber.canonical(listed));
                if (phone != null && isPlanned(batch, callee)) {
                    left.add(PhoneNumber.mask(listed)
                            + (phone.equals(listed) ? "" : " (which was given as " + PhoneNumber.mask(phone) + ")"));
                }
            }
        }
        return left;
    }

    private Map<String, String> asked(FlashAiRequest request) {
        Object list = request.parameters().get(Parameter.PHONE_LIST.wireName());
        Map<String, String> asked = new HashMap<>();
        for (String phone : String.valueOf(list).split(Pattern.quote(joiner), -1)) {
            asked.put(PhoneNumber.canonical(phone), phone.strip());
        }
        return asked;
    }

    /** Where the list has no status, whoever has no call yet: those who were taken out are in no list. */
    private boolean isPlanned(String batch, BatchCallee callee) {
        if (callee.status() != PhoneStatus.UNKNOWN) {
            return callee.status() == PhoneStatus.PLANNED;
        }
        try {
            single.call(FlashAiRequest.of(
                    Operation.GET_PHONE_DETAIL,
                    Map.of(
                            Parameter.BATCH_NAME,
                            batch,
                            Parameter.PHONE,
                            callee.callee().phone())));
            return false;
        } catch (FlashAiNotFoundException e) {
            return true;
        }
    }
}
