package io.github.camelflashai.wire;

import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.api.Operation;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** Calls operations of one account, each once. Thread-safe; the transport stays its owner's to close. */
public final class FlashAiClient implements Caller {
    private final Account account;
    private final Map<Operation, URI> addresses = new EnumMap<>(Operation.class);
    private final Transport transport;
    private final RequestWriter writer;
    private final Clock clock;
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
        this.clock = clock;
        this.callLayout = callLayout;
        for (Operation operation : Operation.values()) {
            addresses.put(operation, account.resolve(operation.path()));
        }
    }

    /** One attempt, signed anew at each call. */
    @Override
    public FlashAiResponse call(
            Operation operation, String path, Map<String, Object> parameters, AttemptListener attempts) {
        SignedRequest request = writer.write(operation, parameters);
        attempts.attempt(request.nonce(), request.timestamp());
        Transport.HttpAnswer answer = send(operation, path, request);
        if (answer.status() / 100 != 2) {
            throw outcomeUnknown(
                    operation,
                    path,
                    "the answer has HTTP status " + answer.status(),
                    new FlashAiOutcomeUnknownException.HttpFacts(
                            answer.status(), RetryAfter.parse(answer.retryAfter(), clock.instant())),
                    null);
        }
        Envelope envelope;
        try {
            envelope = Envelope.read(answer.body());
        } catch (UnreadableAnswerException e) {
            throw outcomeUnknown(
                    operation,
                    path,
                    "the answer " + e.getMessage(),
                    new FlashAiOutcomeUnknownException.HttpFacts(answer.status(), null),
                    e);
        }
        if (!envelope.isSuccess()) {
            throw ErrorCode.exception(path, operation.kind(), envelope.code(), envelope.msg());
        }
        return new FlashAiResponse(operation, envelope, answer.body(), callLayout);
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
            throw outcomeUnknown(
                    operation, path, e.getMessage(), FlashAiOutcomeUnknownException.HttpFacts.NONE, e.getCause());
        }
    }

    private static FlashAiOutcomeUnknownException outcomeUnknown(
            Operation operation,
            String path,
            String reason,
            FlashAiOutcomeUnknownException.HttpFacts http,
            Throwable cause) {
        boolean retryable = operation.kind().mayRunTwice();
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
                http);
    }
}
