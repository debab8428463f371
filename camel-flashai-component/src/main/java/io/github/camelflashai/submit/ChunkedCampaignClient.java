package io.github.camelflashai.submit;

import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.LineSummaries;
import io.github.camelflashai.api.LineSummary;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OperationKind;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.client.Sleeper;
import io.github.camelflashai.wire.DelimitedText;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
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
    private final ChunkedCampaigns sent;
    private final Sleeper sleeper;

    /**
     * A client.
     *
     * @param client calls an operation for one batch
     * @param sent what this application submits; commands are left there for the chunks that are still to come
     * @param sleeper says when it is time to end
     */
    public ChunkedCampaignClient(FlashAiClient client, ChunkedCampaigns sent, Sleeper sleeper) {
        this.client = client;
        this.sent = sent;
        this.sleeper = sleeper;
    }

    /** Whether an operation can be called for a campaign in chunks. Lists are read batch by batch: {@link CampaignChunks}. */
    public static boolean supports(Operation operation) {
        return operation.kind() == OperationKind.CONTROL || SUMMARIES.containsKey(operation) || operation.isPageable();
    }

    /**
     * Calls the operation for each chunk.
     *
     * @throws FlashAiNotFoundException if the server shows no chunk of the campaign
     */
    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        Operation operation = request.operation();
        String campaign = String.valueOf(request.batchName());
        CampaignChunks chunks = new CampaignChunks(client, campaign, sent, sleeper);
        if (operation.kind() == OperationKind.CONTROL) {
            // First of all, for whoever sends the next chunk just now.
            sent.order(request);
            return new ChunkSteering(client, request, attempts).steer(chunks);
        }
        List<FlashAiResponse> answers = new ArrayList<>();
        chunks.visit(
                (chunk, summary) -> answers.add(
                        operation == SUMMARY
                                ? summary
                                : client.call(request.with(Parameter.BATCH_NAME, chunk), attempts)),
                attempts);
        if (answers.isEmpty()) {
            throw chunks.notFound();
        }
        return FlashAiResponse.of(
                operation, answers.size() + " chunks", SUMMARIES.get(operation).apply(campaign, answers));
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
