package io.github.camelflashai.quickstart;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.RejectedCallee;
import io.github.camelflashai.simulator.Books;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a person reads: the progress of the campaign, and what came of it. */
@Component
class Report {
    private final PrintStream out;
    private final Progress progress;
    private final Outcome outcome;
    private final Optional<FlashAiSimulator> simulator;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile PlanReceipt receipt;

    Report(PrintStream out, Outcome outcome, Optional<FlashAiSimulator> simulator) {
        this.out = out;
        this.progress = new Progress(out);
        this.outcome = outcome;
        this.simulator = simulator;
    }

    void submitted(PlanReceipt taken) {
        receipt = taken;
        out.println("FlashAI took " + taken.rightCount() + " callees and rejected " + taken.failCount());
    }

    void progress(BatchSummary summary) {
        progress.show(summary);
    }

    void call(Call call) {
        calls.add(call);
    }

    /** Prints what came of the campaign, and ends the program. */
    void summary() {
        out.println();
        line("accepted", receipt == null ? "-" : receipt.rightCount());
        line("rejected", receipt == null ? "-" : receipt.failCount());
        if (receipt != null) {
            count(receipt.rejected(), Report::reason).forEach((reason, count) -> line("  " + reason, count));
        }
        line("calls", calls.size());
        if (calls.isEmpty()) {
            out.println("  (a server that posts the list answers with none: see --quickstart.notify-url)");
        }
        List<Call> answered =
                calls.stream().filter(call -> !call.answerTime().isEmpty()).toList();
        line("answered", answered.size());
        count(answered, Call::intentTag).forEach((tag, count) -> line("  intent " + tag, count));
        simulator.map(FlashAiSimulator::books).ifPresentOrElse(this::audit, outcome::done);
    }

    /** The server's own books say whether the campaign went right. */
    private void audit(Books books) {
        out.println();
        out.println("The simulated server counted " + books.requests() + " requests: " + books.signedWrong()
                + " signed wrong, " + books.noncesRepeated() + " with a nonce seen twice, " + books.calledTwiceInBatch()
                + " callees called twice");
        if (books.clean() && books.calls() == calls.size()) {
            outcome.done();
        } else {
            outcome.failed(new IllegalStateException("the server's books are not clean: " + books.summary()));
        }
    }

    private static String reason(RejectedCallee rejected) {
        return rejected.reason() == null ? "no reason given" : rejected.reason();
    }

    private static <T> Map<String, Long> count(List<T> things, Function<T, String> by) {
        return things.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private void line(String name, Object value) {
        out.printf("%-28s %6s%n", name, value);
    }
}
