package io.github.camelflashai.submit;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.FlashAiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Receipts that the connector writes, in the form of the API. */
final class Receipts {
    private static final String RIGHT_COUNT = "rightCount";
    private static final String FAIL_COUNT = "failCount";
    private static final String FAIL_MOBILE_INFO = "failMobileInfo";

    private Receipts() {}

    /**
     * The receipt of a batch that was found at the server.
     *
     * @param taken how many callees it has
     * @param rejected those that were sent and are not in it
     */
    static FlashAiResponse found(long taken, List<Callee> rejected) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(RIGHT_COUNT, taken);
        fields.put(FAIL_COUNT, (long) rejected.size());
        // Checked when they were sent: no value holds a delimiter.
        fields.put(
                FAIL_MOBILE_INFO,
                rejected.stream()
                        .map(callee -> String.join(
                                "^",
                                callee.phone(),
                                String.join("-", callee.attach()),
                                String.join("-", callee.params()),
                                callee.custName(),
                                callee.custCompany(),
                                ""))
                        .collect(Collectors.joining("|")));
        return FlashAiResponse.of(Operation.ADD_PLAN, "found at the server, with the callees that were sent", fields);
    }

    /** The receipt of a campaign, with those of its chunks inside. */
    static FlashAiResponse ofChunks(List<Submitted> chunks) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(RIGHT_COUNT, sum(chunks, RIGHT_COUNT));
        fields.put(FAIL_COUNT, sum(chunks, FAIL_COUNT));
        fields.put(FAIL_MOBILE_INFO, joined(chunks, FAIL_MOBILE_INFO));
        List<Map<String, Object>> inside = new ArrayList<>();
        for (Submitted chunk : chunks) {
            Map<String, Object> receipt = new LinkedHashMap<>();
            receipt.put("batchName", chunk.batchName());
            receipt.put(RIGHT_COUNT, chunk.response().number(RIGHT_COUNT));
            receipt.put(FAIL_COUNT, chunk.response().number(FAIL_COUNT));
            receipt.put(FAIL_MOBILE_INFO, chunk.response().text(FAIL_MOBILE_INFO));
            inside.add(receipt);
        }
        fields.put("chunks", inside);
        return FlashAiResponse.of(Operation.ADD_PLAN, chunks.size() + " chunks", fields);
    }

    private static Long sum(List<Submitted> chunks, String field) {
        return Sums.of(chunks.stream().map(chunk -> chunk.response().number(field)));
    }

    private static String joined(List<Submitted> chunks, String field) {
        Function<Submitted, String> text = chunk -> chunk.response().text(field);
        return chunks.stream()
                .map(text)
                .filter(records -> records != null && !records.isEmpty())
                .collect(Collectors.joining("|"));
    }
}
