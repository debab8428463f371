package io.github.camelflashai.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OperationKind;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Calls operations of one account. Thread-safe; the transport stays its owner's to close. */
public final class FlashAiClient {
    private final Account account;
    private final Map<Operation, URI> addresses = new EnumMap<>(Operation.class);
    private final Transport transport;
    private final RequestWriter writer;
    private final CallLayout callLayout;

    /** Told about every attempt just before it is sent, so that even a failed one can be named to the vendor's support. */
    @FunctionalInterface
    public interface AttemptListener {
        /**
         * An attempt is about to be sent.
         *
         * @param nonce the attempt's nonce
         * @param timestamp when it was signed, in milliseconds since the epoch
         */
        void attempt(String nonce, long timestamp);
    }

    public FlashAiClient(Account account, Transport transport, NonceSource nonces, Clock clock, CallLayout callLayout) {
        this.account = account;
        this.transport = transport;
        this.writer = new RequestWriter(account, nonces, clock);
        this.callLayout = callLayout;
        for (Operation operation : Operation.values()) {
            addresses.put(operation, account.resolve(operation.path()));
        }
    }

    /**
     * Calls an operation once.
     *
     * @param operation the operation
     * @param path the path to call: the operation's own, or that of a generic request
     * @param parameters the checked parameters, as {@link RequestBuilder} makes them
     * @param attempts told about the attempt
     * @return the answer, which is a success
     * @throws FlashAiException for every other end
     */
    public FlashAiResponse call(
            Operation operation, String path, Map<String, Object> parameters, AttemptListener attempts) {
        SignedRequest request = writer.write(operation, parameters);
        attempts.attempt(request.nonce(), request.timestamp());
        Transport.HttpAnswer answer = send(operation, path, request);
        if (answer.status() / 100 != 2) {
            throw outcomeUnknown(
                    operation, path, "the answer has HTTP status " + answer.status(), answer.status(), null);
        }
        Envelope envelope;
        try {
            envelope = Envelope.read(answer.body());
        } catch (UnreadableAnswerException e) {
            throw outcomeUnknown(operation, path, "the answer " + e.getMessage(), answer.status(), e);
        }
        if (!envelope.isSuccess()) {
            throw ErrorCode.exception(path, operation.kind(), envelope.code(), envelope.msg());
        }
        return new FlashAiResponse(operation, envelope, answer.body(), callLayout);
    }

    /**
     * The result of an answer that was received earlier.
     *
     * @param operation the operation that was called
     * @param json its result, as {@link FlashAiResponse#asJson} gave it
     * @return the record of the operation; empty if the text is no JSON object
     */
    public Optional<Object> readAgain(Operation operation, String json) {
        try {
            return Json.MAPPER.readTree(json) instanceof ObjectNode body
                    ? Optional.of(new FlashAiResponse(operation, new Envelope("0", null, body), new byte[0], callLayout)
                            .asObject())
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Transport.HttpAnswer send(Operation operation, String path, SignedRequest request) {
        try {
            URI address = operation.isGeneric() ? account.resolve(path) : addresses.get(operation);
            return transport.post(address, request.body());
        } catch (Transport.NotSentException e) {
            throw new FlashAiTransportException(new Failure(
                    path,
                    null,
                    null,
                    true,
                    path + " did not reach " + account.baseUrl() + ", so it did not run: " + e.getMessage(),
                    e.getCause()));
        } catch (Transport.AnswerLostException e) {
            throw outcomeUnknown(operation, path, e.getMessage(), 0, e.getCause());
        }
    }

    private static FlashAiOutcomeUnknownException outcomeUnknown(
            Operation operation, String path, String reason, int httpStatus, Throwable cause) {
        boolean retryable = operation.kind() != OperationKind.CREATE;
        String advice = retryable
                ? "repeating it does no harm"
                : "do not repeat it before you know, or people may be called twice";
        return new FlashAiOutcomeUnknownException(
                new Failure(
                        path,
                        null,
                        null,
                        retryable,
                        path + " was sent, and whether it ran is not known: " + reason + "; " + advice,
                        cause),
                httpStatus);
    }
}
