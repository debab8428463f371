package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.Ledger;
import io.github.camelflashai.simulator.wire.Ledger.Entry;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** Counts requests, keeps the last ones, and reports each of them to a listener. */
final class RequestLog {
    private static final int KEPT = 1000;

    private final Queue<AnsweredRequest> last = new ArrayDeque<>();
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

    synchronized List<AnsweredRequest> last() {
        return List.copyOf(last);
    }

    synchronized void clear() {
        last.clear();
    }

    private void report(String path, String outcome) {
        AnsweredRequest request = new AnsweredRequest(clock.instant(), path, outcome);
        keep(request);
        listener.accept(request);
    }

    private synchronized void keep(AnsweredRequest request) {
        if (last.size() == KEPT) {
            last.remove();
        }
        last.add(request);
    }
}
