package io.github.camelflashai.submit;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.RejectedCallee;
import io.github.camelflashai.wire.DelimitedText;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.WithheldCallees;
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
     * The receipt of what was sent now, by the server's answer, with those who were left out of it among the rejected.
     *
     * @param plan what was sent
     */
    static FlashAiResponse of(FlashAiRequest plan, FlashAiResponse answer) {
        return with(marked(plan, answer), plan.callees().withheld().rejected());
    }

    /**
     * An answer with a mark on it if its counts are not those of what was sent, or if it does not name everybody whom it rejected.
     *
     * @param plan what was sent
     */
    private static FlashAiResponse marked(FlashAiRequest plan, FlashAiResponse answer) {
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
        return answer.with(Count.UNNAMED.wireName(), unnamed);
    }

    /**
     * A receipt with more rejected callees.
     *
     * @param rejected callees of the message that were left out of the request, and whom nobody calls
     */
    static FlashAiResponse with(FlashAiResponse response, List<RejectedCallee> rejected) {
        if (rejected.isEmpty()) {
            return response;
        }
        Map<String, Object> fields = new LinkedHashMap<>(response.asRaw());
        Long failCount = response.number(Count.FAIL);
        // Where the server did not say how many it rejected, the whole number is not known.
        if (failCount != null) {
            fields.put(Count.FAIL.wireName(), failCount + rejected.size());
        }
        Stream<String> there =
                Stream.ofNullable(response.text(FAIL_MOBILE_INFO)).filter(text -> !text.isEmpty());
        fields.put(
                FAIL_MOBILE_INFO,
                DelimitedText.join(Stream.concat(there, rejected.stream().map(Receipts::record))));
        return FlashAiResponse.of(Operation.ADD_PLAN, response.msg(), fields);
    }

    /** The receipt of a request that was not sent, because all its callees were left out. */
    static FlashAiResponse ofNobody(WithheldCallees left) {
        return with(
                FlashAiResponse.of(
                        Operation.ADD_PLAN,
                        "not sent: all callees are left out",
                        Map.of(Count.RIGHT.wireName(), 0L, Count.FAIL.wireName(), 0L, FAIL_MOBILE_INFO, "")),
                left.rejected());
    }

    /** Values that would shift the reason are left out: they may be the fault that it is about. */
    private static String record(RejectedCallee rejected) {
        Callee callee = rejected.callee();
        boolean clean = Stream.concat(callee.attach().stream(), callee.params().stream())
                .allMatch(item -> plain(item).equals(item) && item.indexOf(DelimitedText.ITEM) < 0);
        return DelimitedText.joinFields(
                plain(callee.phone()),
                clean ? DelimitedText.joinItems(callee.attach()) : "",
                clean ? DelimitedText.joinItems(callee.params()) : "",
                plain(callee.custName()),
                plain(callee.custCompany()),
                plain(String.valueOf(rejected.reason())));
    }

    private static String plain(String text) {
        return text.replace(DelimitedText.FIELD, '/').replace(DelimitedText.RECORD, '/');
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
        fields.put(PlanReceipt.RECONCILED, chunks.stream().anyMatch(SubmissionResult::reconciled));
        fields.put(FAIL_MOBILE_INFO, joined(chunks, FAIL_MOBILE_INFO));
        List<Map<String, Object>> inside = new ArrayList<>();
        for (SubmissionResult chunk : chunks) {
            Map<String, Object> receipt = new LinkedHashMap<>();
            receipt.put("batchName", chunk.batchName());
            receipt.put(Count.RIGHT.wireName(), chunk.response().number(Count.RIGHT));
            receipt.put(Count.FAIL.wireName(), chunk.response().number(Count.FAIL));
            receipt.put(Count.UNNAMED.wireName(), chunk.response().number(Count.UNNAMED));
            receipt.put(PlanReceipt.RECONCILED, chunk.reconciled());
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
