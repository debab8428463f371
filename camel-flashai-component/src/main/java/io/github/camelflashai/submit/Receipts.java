package io.github.camelflashai.submit;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.wire.DelimitedText;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receipts that the connector writes, in the form of the API. */
final class Receipts {
    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
    private static final String FAIL_MOBILE_INFO = "failMobileInfo";

    private Receipts() {}

    /**
     * The receipt of a batch that was found at the server.
     *
     * @param taken how many callees it has
     * @param rejectedCount how many were sent and are not in it
     * @param rejected who they are; empty if that is not known
     */
    static FlashAiResponse found(long taken, long rejectedCount, List<Callee> rejected) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Count.RIGHT.wireName(), taken);
        fields.put(Count.FAIL.wireName(), rejectedCount);
        long unnamed = rejectedCount - rejected.size();
        if (unnamed != 0) {
            fields.put(Count.UNNAMED.wireName(), unnamed);
        }
        // Checked when they were sent: no value holds a delimiter.
        fields.put(
                FAIL_MOBILE_INFO,
                DelimitedText.join(rejected.stream()
                        .map(callee -> DelimitedText.joinFields(
                                callee.phone(),
                                DelimitedText.joinItems(callee.attach()),
                                DelimitedText.joinItems(callee.params()),
                                callee.custName(),
                                callee.custCompany(),
                                ""))));
        return FlashAiResponse.of(
                Operation.ADD_PLAN,
                "found at the server, with callees that were sent"
                        + (unnamed == 0 ? "" : "; who the " + unnamed + " are that it rejected is not known"),
                fields);
    }

    /**
     * An answer with a mark on it if its counts are not those of what was sent, or if it does not name everybody whom it rejected.
     *
     * @param plan what was sent
     */
    static FlashAiResponse marked(FlashAiRequest plan, FlashAiResponse answer) {
        PlanReceipt receipt = answer.as(PlanReceipt.class);
        long sent = plan.callees().count();
        long taken = Objects.requireNonNullElse(receipt.rightCount(), 0L);
        long rejected = Objects.requireNonNullElse(receipt.failCount(), 0L);
        long unnamed = sent - taken - receipt.rejected().size();
        if (unnamed == 0 && taken + rejected == sent) {
            return answer;
        }
        LOG.warn(
                "{} of {}: {} callees were sent, the server took {} and rejected {}, of whom it names {}. The receipt is marked:"
                        + " {}={}",
                plan.path(),
                plan.batchName(),
                sent,
                taken,
                rejected,
                receipt.rejected().size(),
                Count.UNNAMED.wireName(),
                unnamed);
        return answer.with(Count.UNNAMED, unnamed);
    }

    /** The receipt of a campaign, with those of its chunks inside. */
    static FlashAiResponse ofChunks(List<SubmissionResult> chunks) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Count.RIGHT.wireName(), sum(chunks, Count.RIGHT));
        fields.put(Count.FAIL.wireName(), sum(chunks, Count.FAIL));
        if (chunks.stream().anyMatch(chunk -> chunk.response().number(Count.UNNAMED) != null)) {
            fields.put(
                    Count.UNNAMED.wireName(),
                    chunks.stream()
                            .map(chunk -> chunk.response().number(Count.UNNAMED))
                            .filter(Objects::nonNull)
                            .reduce(0L, Long::sum));
        }
        fields.put(FAIL_MOBILE_INFO, joined(chunks, FAIL_MOBILE_INFO));
        List<Map<String, Object>> inside = new ArrayList<>();
        for (SubmissionResult chunk : chunks) {
            Map<String, Object> receipt = new LinkedHashMap<>();
            receipt.put("batchName", chunk.batchName());
            receipt.put(Count.RIGHT.wireName(), chunk.response().number(Count.RIGHT));
            receipt.put(Count.FAIL.wireName(), chunk.response().number(Count.FAIL));
            receipt.put(Count.UNNAMED.wireName(), chunk.response().number(Count.UNNAMED));
            receipt.put(FAIL_MOBILE_INFO, chunk.response().text(FAIL_MOBILE_INFO));
            inside.add(receipt);
        }
        fields.put("chunks", inside);
        return FlashAiResponse.of(Operation.ADD_PLAN, chunks.size() + " chunks", fields);
    }

    private static Long sum(List<SubmissionResult> chunks, Count count) {
        return sum(chunks.stream().map(chunk -> chunk.response().number(count)));
    }

    /** The sum; null if one was not given, because it would say too little. */
    static Long sum(Stream<Long> counts) {
        return counts.reduce(0L, (sum, count) -> sum == null || count == null ? null : Long.valueOf(sum + count));
    }

    private static String joined(List<SubmissionResult> chunks, String field) {
        Function<SubmissionResult, String> text = chunk -> chunk.response().text(field);
        return DelimitedText.join(chunks.stream().map(text).filter(records -> records != null && !records.isEmpty()));
    }
}
