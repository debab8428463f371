package io.github.camelflashai.client;

import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.RequestWriter;
import io.github.camelflashai.wire.request.SignedRequest;
import io.github.camelflashai.wire.response.Envelope;
import io.github.camelflashai.wire.response.FlashAiResponse;
import io.github.camelflashai.wire.response.UnreadableResponseException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** Calls operations of one account, each once. Thread-safe; the transport stays its owner's to close. */
public final class HttpFlashAiClient implements FlashAiClient {
    private final Account account;
    private final Map<Operation, URI> addresses = new EnumMap<>(Operation.class);
    private final Transport transport;
    private final RequestWriter writer;
    private final Clock clock;
    private final CallLayout callLayout;

    public HttpFlashAiClient(
            Account account, Transport transport, NonceSource nonces, Clock clock, CallLayout callLayout) {
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
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        SignedRequest signed = writer.write(request);
        attempts.attempt(signed.nonce(), signed.timestamp());
        Transport.HttpResponse answer = send(request, signed);
        if (answer.status() / 100 != 2) {
            throw outcomeUnknown(
                    request,
                    "the answer has HTTP status " + answer.status(),
                    new FlashAiOutcomeUnknownException.HttpFacts(
                            answer.status(), RetryAfter.parse(answer.retryAfter(), clock.instant())),
                    null);
        }
        Envelope envelope;
        try {
            envelope = Envelope.read(answer.body());
        } catch (UnreadableResponseException e) {
            throw outcomeUnknown(
                    request,
                    "the answer " + e.getMessage(),
                    new FlashAiOutcomeUnknownException.HttpFacts(answer.status(), null),
                    e);
        }
        if (!envelope.isSuccess()) {
            throw ErrorCode.exception(request.path(), request.operation().kind(), envelope.code(), envelope.msg());
        }
        return new FlashAiResponse(request.operation(), envelope, answer.body(), callLayout);
    }

    private Transport.HttpResponse send(FlashAiRequest request, SignedRequest signed) {
        String path = request.path();
        try {
            URI address = request.operation().isGeneric() ? account.resolve(path) : addresses.get(request.operation());
            return transport.post(address, signed.body());
        } catch (Transport.NotSentException e) {
            throw new FlashAiTransportException(Failure.of(
                            path,
                            path + " did not reach " + account.baseUrl() + ", so it did not run: " + e.getMessage())
                    .retryable(true)
                    .causedBy(e.getCause()));
        } catch (Transport.AnswerLostException e) {
            throw outcomeUnknown(request, e.getMessage(), FlashAiOutcomeUnknownException.HttpFacts.NONE, e.getCause());
        }
    }

    private static FlashAiOutcomeUnknownException outcomeUnknown(
            FlashAiRequest request, String reason, FlashAiOutcomeUnknownException.HttpFacts http, Throwable cause) {
        String path = request.path();
        boolean retryable = request.operation().kind().mayRunTwice();
        String advice = retryable
                ? "repeating it does no harm"
                : "do not repeat it before you know, or people may be called twice";
        return new FlashAiOutcomeUnknownException(
                Failure.of(path, path + " was sent, and whether it ran is not known: " + reason + "; " + advice)
                        .retryable(retryable)
                        .causedBy(cause),
                http);
    }
}
