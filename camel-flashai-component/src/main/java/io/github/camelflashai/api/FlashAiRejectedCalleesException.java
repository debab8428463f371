package io.github.camelflashai.api;

import java.util.stream.Collectors;

/**
 * The server took the campaign, but not all of its callees ({@code failOnRejected=true}). Those that it took are called; the
 * {@linkplain #getReceipt() receipt} has the others.
 */
public final class FlashAiRejectedCalleesException extends FlashAiException {
    private static final long serialVersionUID = 1L;
    private static final int CALLEES_IN_MESSAGE = 20;

    private final transient PlanReceipt receipt;

    /**
     * The rejection of callees.
     *
     * @param operation the path of the operation
     * @param batchName the campaign
     * @param receipt what the server took and what it rejected
     */
    public FlashAiRejectedCalleesException(String operation, String batchName, PlanReceipt receipt) {
        super(Failure.of(operation, message(operation, batchName, receipt)));
        this.receipt = receipt;
    }

    /** What the server took and what it rejected; null after serialization. */
    public PlanReceipt getReceipt() {
        return receipt;
    }

    private static String message(String operation, String batchName, PlanReceipt receipt) {
        int more = receipt.rejected().size() - CALLEES_IN_MESSAGE;
        return operation + " of " + batchName + " ran, and the server rejected callees ("
                + (receipt.failCount() == null ? receipt.rejected().size() : receipt.failCount()) + "):"
                + receipt.rejected().stream()
                        .limit(CALLEES_IN_MESSAGE)
                        .map(FlashAiRejectedCalleesException::line)
                        .collect(Collectors.joining())
                + (more > 0 ? "\n  - and " + more + " more" : "")
                + (receipt.unnamedCount() == null
                        ? ""
                        : "\n  - and " + receipt.unnamedCount() + " that were sent and are not named");
    }

    private static String line(RejectedCallee rejected) {
        return "\n  - " + PhoneNumber.mask(rejected.callee().phone())
                + (rejected.reason() == null ? "" : ": " + rejected.reason());
    }
}
