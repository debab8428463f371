package io.github.camelflashai.bench;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.request.WireBenchmarkAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;

/**
 * P2: signing and writing of text that is there already, against a bare MD5 pass over the bytes of that text, encoded
 * beforehand. 4 KB are eight parameters of 512 bytes each, 4 MB are the callees of a plan.
 */
final class DigestRow implements Row {
    private static final int SMALL = 512;
    private static final int LARGE = 4 * 1024 * 1024;
    private static final String[] SMALL_PARAMETERS = {
        "batchName", "botenceId", "callDate", "callHour", "lineIds", "notifyUrl", "notifyBatchUrl", "recallParams"
    };
    private static final String ASCII = "the quick brown fox jumps over the lazy dog 0123456789 ";
    private static final String CHINESE = "您好我是智能客服请问您现在方便接听电话吗";

    private final WireBenchmarkAccess wire = new WireBenchmarkAccess(Samples.CLIENT_ID, Samples.SECRET);

    @Override
    public String name() {
        return "P2";
    }

    @Override
    public void run(Report report) throws Exception {
        MemoryStage stage = new MemoryStage();
        small(stage, "4KB-ascii", ASCII, report);
        small(stage, "4KB-chinese", CHINESE, report);
        large(stage, "4MB-ascii", ASCII, report);
        large(stage, "4MB-chinese", CHINESE, report);
    }

    private void small(MemoryStage stage, String measure, String words, Report report) throws Exception {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder all = new StringBuilder();
        for (String parameter : SMALL_PARAMETERS) {
            String value = text(words, SMALL);
            parameters.put(parameter, value);
            all.append(value);
        }
        Outcome outcome = stage.compete(
                name() + " " + measure, () -> wire.write(Operation.ADD_PLAN, parameters), digest(all.toString()));
        report.atMost(name(), "time-" + measure, outcome.cpu(), 1.25);
    }

    private void large(MemoryStage stage, String measure, String words, Report report) throws Exception {
        String callees = text(words, LARGE);
        Outcome outcome =
                stage.compete(name() + " " + measure, () -> wire.writeText(Samples.plan(), callees), digest(callees));
        report.atMost(name(), "time-" + measure, outcome.cpu(), 1.25);
    }

    private static Work digest(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return () -> MessageDigest.getInstance("MD5").digest(bytes)[0];
    }

    /** Words again and again, until their encoded form has just so many bytes or a few more. */
    private static String text(String words, int bytes) {
        int bytesOfWords = words.getBytes(StandardCharsets.UTF_8).length;
        int bytesOfChar = bytesOfWords / words.length();
        String enough = words.repeat(bytes / bytesOfWords + 1);
        return enough.substring(0, bytes / bytesOfChar);
    }
}
