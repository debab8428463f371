package io.github.camelflashai.account;

import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.health.HealthCheck;

/** What the health checks of consumers and producers say about a failure, so that nobody has to look into a log for it. */
public final class HealthDetails {
    /** The operation that was called. */
    static final String OPERATION = "flashai.operation";

    private static final String CODE = "flashai.code";
    private static final String MESSAGE = "flashai.message";
    private static final int HTTP_OK = 200;
    private static final int NO_ANSWER = 0;

    private HealthDetails() {}

    /**
     * The details of a failure: operation, HTTP status (0 if no answer came), the server's code ({@code none} if it gave none)
     * and its description, with phones masked.
     */
    public static Map<String, Object> of(FlashAiException failure) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(OPERATION, failure.getOperation());
        details.put(HealthCheck.HTTP_RESPONSE_CODE, httpStatus(failure));
        details.put(CODE, failure.getCode() == null ? "none" : failure.getCode());
        if (failure.getMsg() != null) {
            details.put(MESSAGE, PhoneNumber.maskSpelt(failure.getMsg()));
        }
        return details;
    }

    private static int httpStatus(FlashAiException failure) {
        if (failure instanceof FlashAiOutcomeUnknownException unknown) {
            return unknown.getHttpStatus();
        }
        return failure.getCode() == null ? NO_ANSWER : HTTP_OK;
    }
}
