package io.github.camelflashai.client;

import io.github.camelflashai.api.Acknowledgement;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException.HttpFacts;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.Envelope;
import io.github.camelflashai.wire.response.FlashAiResponse;
import io.github.camelflashai.wire.response.UnreadableResponseException;
import java.time.InstantSource;
import java.util.Optional;

/** Decides what an answer says: a success with what it is about, a refusal, or nothing that can be relied on. */
final class AnswerReader {
    private static final int NOT_FOUND = 404;

    private final CallLayout callLayout;
    private final InstantSource clock;
    private final ServerText text;

    AnswerReader(Account account, CallLayout callLayout, InstantSource clock) {
        this.text = new ServerText(account);
        this.callLayout = callLayout;
        this.clock = clock;
    }

    /**
     * The result of a request.
     *
     * @throws FlashAiException for every answer that is no success
     */
    FlashAiResponse read(FlashAiRequest request, Transport.HttpResponse answer) {
        if (answer.status() / 100 != 2) {
            throw otherStatus(request, answer);
        }
        Envelope envelope;
        try {
            envelope = Envelope.read(answer.body());
        } catch (UnreadableResponseException e) {
            throw unknown(
                    request,
                    Failure.of(request.path(), "the answer " + e.getMessage())
                            .retryable(request.operation().kind().mayRunTwice())
                            .causedBy(e),
                    new HttpFacts(answer.status(), null));
        }
        if (!envelope.isSuccess()) {
            throw ErrorCode.exception(
                    request.path(), request.operation().kind(), text.code(envelope.code()), text.text(envelope.msg()));
        }
        FlashAiResponse response = new FlashAiResponse(request.operation(), envelope, answer.body(), callLayout);
        Optional<String> fault = fault(request.operation(), response);
        if (fault.isPresent()) {
            throw unusable(request, envelope, fault.get(), answer.status());
        }
        return response;
    }

    /** What makes an answer unusable that says success; where there is a count, it is one, and only lists may be missing. */
    private static Optional<String> fault(Operation operation, FlashAiResponse response) {
        Count essential = operation.essentialCount();
        if (essential != null) {
            return response.number(essential) == null ? Optional.of("no " + essential.wireName()) : Optional.empty();
        }
        return operation.isGeneric() || operation.resultType() == Acknowledgement.class
                ? Optional.empty()
                : response.shapeFault();
    }

    /** The server means what it says, so the same question would get the same answer. */
    private FlashAiException unusable(FlashAiRequest request, Envelope envelope, String what, int status) {
        return unknown(
                request,
                new Failure(
                        request.path(),
                        text.code(envelope.code()),
                        text.text(envelope.msg()),
                        false,
                        "the answer says success and has " + what,
                        null),
                new HttpFacts(status, null));
    }

    private FlashAiException otherStatus(FlashAiRequest request, Transport.HttpResponse answer) {
        Optional<Envelope> said = envelope(answer.body());
        String code = text.code(said.map(Envelope::code).orElse(null));
        String msg = text.text(said.map(Envelope::msg).orElse(null));
        String status = "HTTP status " + answer.status();
        if (code != null) {
            FlashAiException refusal =
                    ErrorCode.exception(request.path(), request.operation().kind(), code, msg, status);
            if (refusal instanceof FlashAiAuthenticationException) {
                // The gateway says so before it lets anything run.
                return refusal;
            }
        }
        StringBuilder reason = new StringBuilder("the answer has ").append(status);
        if (code != null) {
            reason.append(", code ").append(PhoneNumber.maskSpelt(code));
        }
        if (msg != null && !msg.isBlank()) {
            reason.append(" (").append(PhoneNumber.maskSpelt(msg)).append(')');
        }
        if (answer.location() != null) {
            reason.append(", and redirects to ").append(text.text(withoutSecrets(answer.location())));
        }
        if (answer.status() / 100 == 3 || answer.status() == NOT_FOUND) {
            reason.append(": see that baseUrl is right");
        }
        return unknown(
                request,
                new Failure(
                        request.path(), code, msg, request.operation().kind().mayRunTwice(), reason.toString(), null),
                new HttpFacts(answer.status(), RetryAfter.parse(answer.retryAfter(), clock.instant())));
    }

    /** An address without what may stand in it for one person only: user, query and fragment. */
    private static String withoutSecrets(String location) {
        return location.split("[?#]", 2)[0].replaceFirst("//[^/]*@", "//");
    }

    private static Optional<Envelope> envelope(byte[] answer) {
        try {
            return Optional.of(Envelope.read(answer));
        } catch (UnreadableResponseException e) {
            return Optional.empty();
        }
    }

    /**
     * The exception for a request that was sent, and may have run or not.
     *
     * @param reason why that is not known, without what the exception says about repeating the request
     */
    static FlashAiOutcomeUnknownException unknown(FlashAiRequest request, Failure reason, HttpFacts http) {
        String advice = request.operation().kind().mayRunTwice()
                ? "repeating it does no harm"
                : "do not repeat it before you know, or people may be called twice";
        return new FlashAiOutcomeUnknownException(
                new Failure(
                        reason.operation(),
                        reason.code(),
                        reason.msg(),
                        reason.retryable(),
                        request.path() + " was sent, and whether it ran is not known: " + reason.message() + "; "
                                + advice,
                        reason.cause()),
                http);
    }
}
