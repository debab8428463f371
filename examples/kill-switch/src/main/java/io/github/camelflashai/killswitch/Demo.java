package io.github.camelflashai.killswitch;

import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Two campaigns, three people who opt out, and a stop for everything; then a look whether anybody is called any more. */
@Component
@ConditionalOnProperty("kill-switch.demo")
class Demo {
    private static final int CALLEES = 600;
    private static final List<String> OPTED_OUT = List.of("13800000580", "13800000581", "13900000599");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private final ProducerTemplate queues;
    private final ConsumerTemplate reports;
    private final FlashAiSimulator simulator;
    private final PrintStream out;

    Demo(ProducerTemplate queues, ConsumerTemplate reports, FlashAiSimulator simulator, PrintStream out) {
        this.queues = queues;
        this.reports = reports;
        this.simulator = simulator;
        this.out = out;
    }

    /** Returns 0 if nobody was called after the confirmation, and nobody who had opted out. */
    int play() {
        start("spring-sale", 13_800_000_000L);
        start("reminder", 13_900_000_000L);
        awaitCalls(100);
        out.println(calls() + " people have been called. Three opt out.");
        queues.sendBody("jms:queue:opt-outs", String.join("\n", OPTED_OUT));
        if (!reported("opted out of all campaigns")) {
            return failed("the opt-outs were not confirmed");
        }
        awaitCalls(200);
        out.println(calls() + " people have been called. Stop everything!");
        queues.sendBody("jms:queue:stop-everything", "now");
        if (!reported("everything is stopped")) {
            return failed("the stop was not confirmed");
        }
        long called = calls();
        pause(AFTERWARDS);
        long after = calls() - called;
        long optedOut = OPTED_OUT.stream()
                .mapToLong(phone -> simulator.books().callsTo(phone))
                .sum();
        out.println(called + " of " + 2 * CALLEES + " people were called; in the " + AFTERWARDS.toSeconds()
                + " seconds after the confirmation: " + after + "; of those who opted out: " + optedOut);
        return after == 0 && optedOut == 0 ? 0 : failed("somebody was called who should not be");
    }

    private int failed(String reason) {
        out.println("The demo failed: " + reason);
        return 1;
    }

    private void start(String campaign, long firstPhone) {
        String callees = IntStream.range(0, CALLEES)
                .mapToObj(i -> "{\"phone\": \"" + (firstPhone + i) + "\", \"name\": \"Zhu\", \"amount\": " + (100 + i)
                        + ", \"date\": \"20261224\"}")
                .collect(Collectors.joining(", "));
        queues.sendBody(
                "jms:queue:campaigns",
                "{\"batchName\": \"" + campaign + "\", \"callDate\": \""
                        + LocalDate.now(ZoneId.systemDefault()).format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "\", \"callees\": [" + callees + "]}");
        out.println("Campaign " + campaign + " with " + CALLEES + " people is in the queue.");
    }

    /** Prints what is reported, up to a text. */
    private boolean reported(String last) {
        while (true) {
            String report = reports.receiveBody("jms:queue:reports", PATIENCE.toMillis(), String.class);
            if (report == null) {
                return false;
            }
            out.println("  " + report);
            if (report.startsWith(last)) {
                return true;
            }
        }
    }

    private void awaitCalls(long least) {
        while (calls() < least) {
            pause(Duration.ofMillis(50));
        }
    }

    private long calls() {
        return simulator.batches().stream()
                .map(BatchView::calls)
                .mapToLong(List::size)
                .sum();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
