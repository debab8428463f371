package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.operation.Operation;
import io.github.camelflashai.simulator.operation.OperationTable;
import io.github.camelflashai.simulator.operation.Request;
import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Envelope;
import io.github.camelflashai.simulator.wire.Gate;
import io.github.camelflashai.simulator.wire.HttpAnswer;
import io.github.camelflashai.simulator.wire.Ledger;
import io.github.camelflashai.simulator.wire.Ledger.Entry;
import io.github.camelflashai.simulator.wire.ParameterRule.Complaint;
import io.github.camelflashai.simulator.wire.Parameters;
import io.github.camelflashai.simulator.wire.Refusal;
import io.github.camelflashai.simulator.wire.Variants;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Answers one request: fault, checks, operation, envelope. Knows nothing of HTTP servers. */
final class RequestHandler {
    private final OperationTable operations;
    private final Gate gate;
    private final BatchStore batches;
    private final Faults faults;
    private final Ledger ledger;
    private final Clock clock;
    private final boolean strict;
    private final CallbackSign answerSign;
    private final Consumer<AnsweredRequest> listener;
    private final AtomicReference<Variants> variants;

    RequestHandler(
            OperationTable operations,
            Gate gate,
            BatchStore batches,
            Faults faults,
            Ledger ledger,
            Clock clock,
            boolean strict,
            CallbackSign answerSign,
            AtomicReference<Variants> variants,
            Consumer<AnsweredRequest> listener) {
        this.operations = operations;
        this.gate = gate;
        this.batches = batches;
        this.faults = faults;
        this.ledger = ledger;
        this.clock = clock;
        this.strict = strict;
        this.answerSign = answerSign;
        this.variants = variants;
        this.listener = listener;
    }

    HttpAnswer handle(String path, String contentType, byte[] body) {
        Optional<Operation> operation = operations.find(path);
        if (operation.isEmpty()) {
            return report(path, "HTTP 404", HttpAnswer.json("{}").replaced(404, "text/plain", "no such operation"));
        }
        ledger.request(path);
        if (strict && !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return report(
                    path,
                    "HTTP 415",
                    HttpAnswer.json("{}").replaced(415, "text/plain", "Content-Type must be application/json"));
        }
        return answer(operation.get(), body);
    }

    private HttpAnswer answer(Operation operation, byte[] body) {
        Optional<Fault> fault = faults.take(operation.path());
        Variants chosen = variants.get();
        Optional<Account> account = Optional.empty();
        Answer answer;
        try {
            Gate.Admitted admitted = gate.admit(body);
            account = Optional.of(admitted.account());
            answer = fault.isPresent() && !fault.get().strikesAfter()
                    ? Answer.failure(ApiCode.SYSTEM_ERROR.code(), "system error: without effect, on demand")
                    : perform(operation, admitted, chosen);
        } catch (Refusal refusal) {
            answer = Answer.of(refusal);
        }
        if (fault.isPresent()) {
            ledger.count(Entry.FAULT);
            answer = fault.get().applyTo(answer);
            HttpAnswer sound = HttpAnswer.json(Envelope.answer(answer, chosen, account, answerSign));
            return report(operation.path(), "fault: " + fault.get(), fault.get().applyTo(sound));
        }
        ledger.answer(answer.code());
        String text = Envelope.answer(answer, chosen, account, answerSign);
        return report(operation.path(), answer.code(), HttpAnswer.json(text));
    }

    private Answer perform(Operation operation, Gate.Admitted admitted, Variants chosen) {
        check(operation, admitted.parameters());
        return batches.whileCurrent(() ->
                operation.answer(new Request(admitted.account(), admitted.parameters(), chosen, clock.instant())));
    }

    private void check(Operation operation, Parameters parameters) {
        List<Complaint> complaints = operation.parameters().stream()
                .map(rule -> rule.complaint(parameters, strict))
                .flatMap(Optional::stream)
                .toList();
        if (!complaints.isEmpty()) {
            throw new Refusal(
                    complaints.get(0).code(),
                    complaints.stream().map(Complaint::text).collect(Collectors.joining("; ")));
        }
    }

    private HttpAnswer report(String path, String outcome, HttpAnswer answer) {
        listener.accept(new AnsweredRequest(clock.instant(), path, outcome));
        return answer;
    }
}
