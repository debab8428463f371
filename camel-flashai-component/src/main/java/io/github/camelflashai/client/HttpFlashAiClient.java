package io.github.camelflashai.client;

import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.RequestWriter;
import io.github.camelflashai.wire.request.SignedRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
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
    private final AnswerReader answers;

    /**
     * A client.
     *
     * @param writer signs and writes requests for the account
     * @param callLayout how the server writes calls
     */
    public HttpFlashAiClient(
            Account account, Transport transport, RequestWriter writer, Clock clock, CallLayout callLayout) {
        this.account = account;
        this.transport = transport;
        this.writer = writer;
        this.answers = new AnswerReader(account, callLayout, clock);
        for (Operation operation : Operation.values()) {
            addresses.put(operation, account.resolve(operation.path()));
        }
    }

    /** One attempt, signed anew at each call. */
    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        SignedRequest signed = writer.write(request);
        attempts.attempt(signed.nonce(), signed.timestamp());
        return answers.read(request, send(request, signed));
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
            throw AnswerReader.unknown(
                    request,
                    Failure.of(path, e.getMessage())
                            .retryable(request.operation().kind().mayRunTwice())
                            .causedBy(e.getCause()),
                    FlashAiOutcomeUnknownException.HttpFacts.NONE);
        }
    }
}
