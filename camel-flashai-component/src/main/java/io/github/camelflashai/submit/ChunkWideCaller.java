package io.github.camelflashai.submit;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.LineSummaries;
import io.github.camelflashai.api.LineSummary;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OperationKind;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.Caller;
import io.github.camelflashai.wire.FlashAiClient;
import io.github.camelflashai.wire.FlashAiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes a batch name for that of a campaign in chunks, and calls an operation for all of them. */
public final class ChunkWideCaller implements Caller {
    private static final String BATCH_NAME = Parameter.BATCH_NAME.wireName();
    private static final Operation SUMMARY = Operation.GET_BATCH_PLAN_CALL_SUMMARY;

    /** How the answers for the chunks become one. */
    private static final Map<Operation, BiFunction<String, List<FlashAiResponse>, Map<String, Object>>> SUMMARIES =
            Map.of(
                    SUMMARY,
                    ChunkWideCaller::summary,
                    Operation.GET_BATCH_SUMMARY_GROUP_BY_LINE,
                    ChunkWideCaller::byLine);

    private final Caller caller;

    public ChunkWideCaller(Caller caller) {
        this.caller = caller;
    }

    /** Whether an operation can be called for a campaign in chunks. */
    public static boolean knows(Operation operation) {
        return operation.kind() == OperationKind.CONTROL || SUMMARIES.containsKey(operation);
    }

    /** The operations that can be called for a campaign in chunks, for messages. */
    public static String operations() {
        return Arrays.stream(Operation.values())
                .filter(ChunkWideCaller::knows)
                .map(Operation::path)
                .collect(Collectors.joining(", "));
    }

    /**
     * Calls the operation for each chunk. One that steers is called for every chunk that is not complete, also when it fails
     * for one of them; then the first failure is thrown.
     *
     * @throws FlashAiNotFoundException if the server has no chunk of the campaign
     */
    @Override
    public FlashAiResponse call(
            Operation operation, String path, Map<String, Object> parameters, FlashAiClient.AttemptListener attempts) {
        String campaign = String.valueOf(parameters.get(BATCH_NAME));
        List<FlashAiResponse> chunks = chunks(campaign, attempts);
        if (operation == SUMMARY) {
            return FlashAiResponse.of(operation, told(chunks), summary(campaign, chunks));
        }
        boolean reads = SUMMARIES.containsKey(operation);
        List<FlashAiResponse> answers = each(reads ? chunks : open(chunks), batchName -> {
            Map<String, Object> request = new HashMap<>(parameters);
            request.put(BATCH_NAME, batchName);
            return caller.call(operation, path, request, attempts);
        });
        return reads
                ? FlashAiResponse.of(
                        operation, told(answers), SUMMARIES.get(operation).apply(campaign, answers))
                : answers.get(answers.size() - 1);
    }

    /** The summaries of all chunks that the server has: they are sent one after the other, so the first gap is the end. */
    private List<FlashAiResponse> chunks(String campaign, FlashAiClient.AttemptListener attempts) {
        List<FlashAiResponse> chunks = new ArrayList<>();
        while (true) {
            Map<String, Object> request = Map.of(BATCH_NAME, Chunk.nameOf(campaign, chunks.size() + 1));
            try {
                chunks.add(caller.call(SUMMARY, SUMMARY.path(), request, attempts));
            } catch (FlashAiNotFoundException e) {
                if (chunks.isEmpty()) {
                    throw e;
                }
                return chunks;
            }
        }
    }

    /** Those that are not complete, for a complete batch can no longer be steered; all if there is none. */
    private static List<FlashAiResponse> open(List<FlashAiResponse> chunks) {
        List<FlashAiResponse> open = chunks.stream()
                .filter(chunk -> !((BatchSummary) chunk.asObject()).isComplete())
                .toList();
        return open.isEmpty() ? chunks : open;
    }

    private static List<FlashAiResponse> each(List<FlashAiResponse> chunks, Function<String, FlashAiResponse> call) {
        List<FlashAiResponse> answers = new ArrayList<>();
        FlashAiException failure = null;
        for (FlashAiResponse chunk : chunks) {
            try {
                answers.add(call.apply(chunk.text(BATCH_NAME)));
            } catch (FlashAiException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return answers;
    }

    private static Map<String, Object> summary(String campaign, List<FlashAiResponse> chunks) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(BATCH_NAME, campaign);
        for (String count : List.of("acceptCount", "endCount", "planCount")) {
            fields.put(count, Sums.of(chunks.stream().map(chunk -> chunk.number(count))));
        }
        return fields;
    }

    private static Map<String, Object> byLine(String campaign, List<FlashAiResponse> chunks) {
        Map<String, List<LineSummary>> lines = chunks.stream()
                .flatMap(chunk -> ((LineSummaries) chunk.asObject()).lines().stream())
                .collect(Collectors.groupingBy(LineSummary::lineId, LinkedHashMap::new, Collectors.toList()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(BATCH_NAME, campaign);
        fields.put(
                "lineSummary",
                lines.values().stream().map(ChunkWideCaller::line).collect(Collectors.joining("|")));
        return fields;
    }

    /** What one line did for all chunks. Times of one server are in one form, so the greatest text is the latest time. */
    private static String line(List<LineSummary> parts) {
        Long total = Sums.of(parts.stream().map(LineSummary::totalNum));
        Long end = Sums.of(parts.stream().map(LineSummary::endCount));
        String last = parts.stream()
                .map(LineSummary::lastCallTime)
                .max(Comparator.naturalOrder())
                .orElse("");
        return String.join("^", parts.get(0).lineId(), Objects.toString(total, ""), Objects.toString(end, ""), last);
    }

    private static String told(List<FlashAiResponse> chunks) {
        return chunks.size() + " chunks";
    }
}
