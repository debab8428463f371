package io.github.camelflashai.simulator.wire;

import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an operation answers, before it is put in an envelope.
 *
 * @param code {@code "0"} or a failure code
 * @param msg the description
 * @param body the result, empty where there is none
 * @param unreadable whether the request did not fit its operation
 */
public record Answer(String code, String msg, Optional<ObjectNode> body, boolean unreadable) {
    /** Success without a result. */
    public static Answer success() {
        return new Answer(ApiCode.SUCCESS.code(), ApiCode.SUCCESS.meaning(), Optional.empty(), false);
    }

    /** Success with a result. */
    public static Answer success(ObjectNode body) {
        return new Answer(ApiCode.SUCCESS.code(), ApiCode.SUCCESS.meaning(), Optional.of(body), false);
    }

    /** Failure. */
    public static Answer failure(String code, String msg) {
        return new Answer(code, msg, Optional.empty(), false);
    }

    /** The answer to a refused request. */
    public static Answer of(Refusal refusal) {
        return new Answer(refusal.code().code(), refusal.getMessage(), Optional.empty(), refusal.isUnreadable());
    }

    /** Whether it is a success. */
    public boolean isSuccess() {
        return ApiCode.SUCCESS.code().equals(code);
    }
}
