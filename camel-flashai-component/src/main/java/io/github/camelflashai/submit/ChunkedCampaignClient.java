package io.github.camelflashai.submit;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.LineSummaries;
import io.github.camelflashai.api.LineSummary;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OperationKind;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.DelimitedText;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes a batch name for that of a campaign in chunks, and calls an operation for all of them. */
public final class ChunkedCampaignClient implements FlashAiClient {
    private static final Operation SUMMARY = Operation.GET_BATCH_PLAN_CALL_SUMMARY;

    /** How the answers for the chunks become one. */
    private static final Map<Operation, BiFunction<String, List<FlashAiResponse>, Map<String, Object>>> SUMMARIES =
            Map.of(
                    SUMMARY,
                    ChunkedCampaignClient::summary,
                    Operation.GET_BATCH_SUMMARY_GROUP_BY_LINE,
                    ChunkedCampaignClient::byLine);

    private final FlashAiClient client;

    public ChunkedCampaignClient(FlashAiClient client) {
        this.client = client;
    }

    /** Whether an operation can be called for a campaign in chunks. Lists are read batch by batch: {@link CampaignChunks}. */
    public static boolean supports(Operation operation) {
        return operation.kind() == OperationKind.CONTROL || SUMMARIES.containsKey(operation) || operation.isPageable();
    }

    /**
     * Calls the operation for each chunk.
     *
     * @throws FlashAiNotFoundException if the server has no chunk of the campaign
     */
    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        Operation operation = request.operation();
        String campaign = String.valueOf(request.batchName());
        Function<String, FlashAiResponse> call =
                chunk -> client.call(request.with(Parameter.BATCH_NAME, chunk), attempts);
        if (operation.kind() == OperationKind.CONTROL) {
            return steer(campaign, call, attempts);
        }
        List<FlashAiResponse> answers = new ArrayList<>();
        for (Optional<FlashAiResponse> summary = summary(campaign, 1, attempts);
                summary.isPresent();
                summary = summary(campaign, answers.size() + 1, attempts)) {
            answers.add(operation == SUMMARY ? summary.get() : call.apply(ChunkName.of(campaign, answers.size() + 1)));
        }
        return FlashAiResponse.of(
                operation, answers.size() + " chunks", SUMMARIES.get(operation).apply(campaign, answers));
    }

    /**
     * Steers every chunk that is not complete, for a complete batch can no longer be steered, and as soon as it is found: a
     * failure with one of them, thrown at the end, does not leave others running. A chunk that has nobody may refuse. If none can
     * be steered, the answer is that for the last of them.
     */
    private FlashAiResponse steer(String campaign, Function<String, FlashAiResponse> call, AttemptListener attempts) {
        FlashAiResponse answer = null;
        FlashAiException failure = null;
        int number = 0;
        try {
            for (Optional<FlashAiResponse> summary = summary(campaign, ++number, attempts);
                    summary.isPresent();
                    summary = summary(campaign, ++number, attempts)) {
                BatchSummary chunk = summary.get().as(BatchSummary.class);
                if (!chunk.isComplete()) {
                    try {
                        answer = call.apply(ChunkName.of(campaign, number));
                    } catch (FlashAiException e) {
                        if (!(e instanceof FlashAiStateConflictException && hasNobody(chunk))) {
                            failure = both(failure, e);
                        }
                    }
                }
            }
        } catch (FlashAiException e) {
            failure = both(failure, e);
        }
        if (failure != null) {
            throw failure;
        }
        return answer == null ? call.apply(ChunkName.of(campaign, number - 1)) : answer;
    }

    /** Whether no callee of a chunk was taken in: it has nothing to steer, yet may get some if the server is slow to count. */
    private static boolean hasNobody(BatchSummary chunk) {
        return chunk.acceptCount() != null && chunk.acceptCount() == 0 && chunk.nothingIsPlanned();
    }

    private static FlashAiException both(FlashAiException first, FlashAiException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }

    /** The summary of a chunk; empty behind the last one: they are sent one after the other, so the first gap is the end. */
    private Optional<FlashAiResponse> summary(String campaign, int number, AttemptListener attempts) {
        try {
            return Optional.of(client.call(FlashAiRequest.summaryOf(ChunkName.of(campaign, number)), attempts));
        } catch (FlashAiNotFoundException e) {
            if (number == 1) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Map<String, Object> summary(String campaign, List<FlashAiResponse> chunks) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Parameter.BATCH_NAME.wireName(), campaign);
        for (Count count : List.of(Count.ACCEPT, Count.END, Count.PLAN)) {
            fields.put(count.wireName(), Receipts.sum(chunks.stream().map(chunk -> chunk.number(count))));
        }
        return fields;
    }

    private static Map<String, Object> byLine(String campaign, List<FlashAiResponse> chunks) {
        Map<String, List<LineSummary>> lines = chunks.stream()
                .flatMap(chunk -> chunk.as(LineSummaries.class).lines().stream())
                .collect(Collectors.groupingBy(LineSummary::lineId, LinkedHashMap::new, Collectors.toList()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Parameter.BATCH_NAME.wireName(), campaign);
        fields.put("lineSummary", DelimitedText.join(lines.values().stream().map(ChunkedCampaignClient::line)));
        return fields;
    }

    /** What one line did for all chunks. Times of one server are in one form, so the greatest text is the latest time. */
    private static String line(List<LineSummary> parts) {
        Long total = Receipts.sum(parts.stream().map(LineSummary::totalNum));
        Long end = Receipts.sum(parts.stream().map(LineSummary::endCount));
        String last = parts.stream()
                .map(LineSummary::lastCallTime)
                .max(Comparator.naturalOrder())
                .orElse("");
        return DelimitedText.joinFields(
                parts.get(0).lineId(), Objects.toString(total, ""), Objects.toString(end, ""), last);
    }
}
