package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.operation.Dispatcher;
import io.github.camelflashai.simulator.operation.Operation;
import io.github.camelflashai.simulator.operation.OperationTable;
import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.Envelope;
import io.github.camelflashai.simulator.wire.Gate;
import io.github.camelflashai.simulator.wire.HttpAnswer;
import io.github.camelflashai.simulator.wire.HttpRefusal;
import io.github.camelflashai.simulator.wire.Refusal;
import java.util.Optional;

/** Answers one request: fault, checks, operation, envelope. Knows nothing of HTTP servers. */
final class RequestHandler {
    private final OperationTable operations;
    private final Gate gate;
    private final Dispatcher dispatcher;
    private final Faults faults;
    private final CallbackSign answerSign;
    private final RequestLog log;

    RequestHandler(
            OperationTable operations,
            Gate gate,
            Dispatcher dispatcher,
            Faults faults,
            CallbackSign answerSign,
            RequestLog log) {
        this.operations = operations;
        this.gate = gate;
        this.dispatcher = dispatcher;
        this.faults = faults;
        this.answerSign = answerSign;
        this.log = log;
    }

    /**
     * Answers.
     *
     * @param path below the base URL
     * @param behaviour how to behave this time
     */
    HttpAnswer handle(String path, String contentType, byte[] body, Behaviour behaviour) {
        Optional<Operation> operation = operations.find(path, behaviour);
        if (operation.isEmpty()) {
            return refused(path, new HttpRefusal(404, "no such operation"));
        }
        log.received(path);
        Optional<Fault> fault = faults.take(path);
        try {
            return answer(operation.get(), contentType, body, behaviour, fault);
        } catch (HttpRefusal refusal) {
            return fault.map(given -> spoiled(path, given, refusal.answer())).orElseGet(() -> refused(path, refusal));
        }
    }

    private HttpAnswer answer(
            Operation operation, String contentType, byte[] body, Behaviour behaviour, Optional<Fault> fault) {
        Optional<Account> account = Optional.empty();
        Answer truth;
        try {
            Gate.Admitted admitted = gate.admit(contentType, body, behaviour);
            account = Optional.of(admitted.account());
            truth = fault.isPresent() && !fault.get().strikesAfter()
                    ? Answer.failure(ApiCode.SYSTEM_ERROR.code(), "system error: without effect, on demand")
                    : dispatcher.perform(operation, admitted, behaviour);
        } catch (Refusal refusal) {
            truth = Answer.of(refusal);
        }
        if (fault.isPresent()) {
            Answer given = fault.get().applyTo(truth);
            return spoiled(operation.path(), fault.get(), written(given, behaviour, account));
        }
        log.answered(operation.path(), truth);
        return written(truth, behaviour, account);
    }

    private HttpAnswer written(Answer answer, Behaviour behaviour, Optional<Account> account) {
        return HttpAnswer.json(Envelope.answer(answer, behaviour, account, answerSign));
    }

    private HttpAnswer spoiled(String path, Fault fault, HttpAnswer sound) {
        log.spoiled(path, fault);
        return fault.applyTo(sound);
    }

    private HttpAnswer refused(String path, HttpRefusal refusal) {
        log.refused(path, refusal.outcome());
        return refusal.answer();
    }
}
