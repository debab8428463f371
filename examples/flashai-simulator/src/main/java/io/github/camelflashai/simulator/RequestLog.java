package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.Ledger;
import io.github.camelflashai.simulator.wire.Ledger.Entry;
import java.time.Clock;
import java.util.function.Consumer;

/** Counts requests and reports each of them to a listener. */
final class RequestLog {
    private final Ledger ledger;
    private final Clock clock;
    private final Consumer<AnsweredRequest> listener;

    RequestLog(Ledger ledger, Clock clock, Consumer<AnsweredRequest> listener) {
        this.ledger = ledger;
        this.clock = clock;
        this.listener = listener;
    }

    void received(String path) {
        ledger.request(path);
    }

    void answered(String path, Answer answer) {
        ledger.answer(answer.code());
        report(path, answer.code());
    }

    void spoiled(String path, Fault fault) {
        ledger.count(Entry.FAULT);
        report(path, "fault: " + fault);
    }

    /** A request whose outcome has no code. */
    void refused(String path, String outcome) {
        report(path, outcome);
    }

    private void report(String path, String outcome) {
        listener.accept(new AnsweredRequest(clock.instant(), path, outcome));
    }
}
