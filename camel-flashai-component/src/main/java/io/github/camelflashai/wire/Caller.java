package io.github.camelflashai.wire;

import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.Operation;
import java.util.Map;

/** Calls operations: {@link FlashAiClient}, and whatever stands around it to make its calls safer. */
@FunctionalInterface
public interface Caller {
    /**
     * Calls an operation.
     *
     * @param operation the operation
     * @param path the path to call: the operation's own, or that of a generic request
     * @param parameters the checked parameters, as {@link RequestBuilder} makes them
     * @param attempts told about every attempt
     * @return the answer, which is a success
     * @throws FlashAiException for every other end
     */
    FlashAiResponse call(
            Operation operation, String path, Map<String, Object> parameters, FlashAiClient.AttemptListener attempts);
}
