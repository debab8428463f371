package io.github.camelflashai.submit;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.RejectedCallee;
import io.github.camelflashai.wire.request.EncodedCallees;
import io.github.camelflashai.wire.request.FlashAiRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a submission is known by.
 *
 * @param operation the path of the operation
 * @param batchName the batch
 * @param plan what makes it the same plan: its name where a name can be given once, else all that it says of whom to call
 * @param callees a digest of its callees, in whatever order, with those who are left out
 */
public record SubmissionKey(String operation, String batchName, String plan, String callees) {
    /** The key of a plan. Of callees that are streamed, what is not kept has no part in it. */
    static SubmissionKey of(FlashAiRequest request) {
        Operation operation = request.operation();
        String batchName = String.valueOf(request.batchName());
        String callees = digest(request);
        String plan = operation.hasBatchOfItsOwn()
                ? batchName
                : operation.required().stream()
                        .filter(parameter -> parameter != Parameter.MOBILE_LIST)
                        .map(parameter -> String.valueOf(request.parameters().get(parameter.wireName())))
                        .collect(Collectors.joining("\n", "", "\n" + callees));
        return new SubmissionKey(operation.path(), batchName, plan, callees);
    }

    /** The sum of a digest of each, so that a query that gives them in another order gives the same plan. */
    private static String digest(FlashAiRequest request) {
        long[] sums = new long[2];
        MessageDigest digest = sha256();
        EncodedCallees callees = request.callees();
        // Those who are left out belong to the message: by another filter it is the same plan.
        Stream.concat(
                        callees.kept().stream(),
                        callees.withheld().rejected().stream().map(RejectedCallee::callee))
                .forEach(callee -> {
                    ByteBuffer bytes = ByteBuffer.wrap(
                            digest.digest(CalleeIdentity.of(callee).getBytes(StandardCharsets.UTF_8)));
                    sums[0] += bytes.getLong();
                    sums[1] += bytes.getLong();
                });
        return HexFormat.of().toHexDigits(sums[0]) + HexFormat.of().toHexDigits(sums[1]);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
