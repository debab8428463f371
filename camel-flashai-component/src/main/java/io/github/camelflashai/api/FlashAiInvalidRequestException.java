package io.github.camelflashai.api;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The request is wrong. Either the connector found its {@linkplain #getFaults() faults}, all of them at once, and sent
 * nothing; or the server refused it ({@link ErrorCode#PARAMETERS} and its like), and there are no faults to list.
 */
public final class FlashAiInvalidRequestException extends FlashAiException {
    private static final long serialVersionUID = 1L;
    private static final int FAULTS_IN_MESSAGE = 20;

    private final transient List<Violation> faults;

    public FlashAiInvalidRequestException(Failure failure) {
        super(failure);
        this.faults = List.of();
    }

    /** A request that the connector did not send. */
    public FlashAiInvalidRequestException(String operation, List<Violation> faults) {
        super(Failure.of(operation, message(operation, faults)));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong with the request; empty if it was the server who refused it. */
    public List<Violation> getFaults() {
        return faults == null ? List.of() : faults;
    }

    private static String message(String operation, List<Violation> faults) {
        String lines = faults.stream()
                .limit(FAULTS_IN_MESSAGE)
                .map(fault -> "\n  - " + fault)
                .collect(Collectors.joining());
        int more = faults.size() - FAULTS_IN_MESSAGE;
        return operation + " was not sent, " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:") + lines
                + (more > 0 ? "\n  - and " + more + " more" : "");
    }
}
