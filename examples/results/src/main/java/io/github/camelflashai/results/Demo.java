package io.github.camelflashai.results;

import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.Books;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A campaign whose callbacks are lost and repeated; then a look whether each call is in the table, and whoever is interested with the
 * agent.
 */
@Component
@ConditionalOnProperty("results.demo")
class Demo {
    private static final int CALLEES = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JdbcTemplate database;
    private final FlashAiSimulator simulator;
    private final PrintStream out;

    Demo(JdbcTemplate database, FlashAiSimulator simulator, PrintStream out) {
        this.database = database;
        this.simulator = simulator;
        this.out = out;
    }

    /** Returns 0 if each call is in the table once, and everybody who is interested with the agent once. */
    int play() {
        start("spring-sale");
        Instant end = Instant.now().plus(PATIENCE);
        long shown = 0;
        while (Instant.now().isBefore(end) && !isOver()) {
            long results = count("select count(*) from call_results");
            if (results >= shown + CALLEES / 5) {
                out.println("  " + results + " of " + CALLEES + " results are in the table");
                shown = results;
            }
            pause();
        }
        Books books = simulator.books();
        long byCallback = count("select count(*) from call_results where source = 'callback'");
        long results = count("select count(*) from call_results");
        long interested = count("select count(*) from call_results where intent_tag = 'A'");
        List<String> agents = phonesOfAgents();
        out.println(books.callbacksPosted() + " callbacks came, " + books.callbacksDropped() + " were lost. " + results
                + " results for " + CALLEES + " calls: " + byCallback + " by callback first, " + (results - byCallback)
                + " by poll");
        out.println(interested + " are interested; the agent has " + agents.size() + " of them, nobody twice: "
                + (agents.stream().distinct().count() == agents.size()));
        return results == CALLEES && agents.size() == interested && isOver() ? 0 : 1;
    }

    private boolean isOver() {
        return count("select count(*) from call_results") == CALLEES
                && count("select count(*) from running") == 0
                && count("select count(*) from handovers where state <> 'handed'") == 0;
    }

    private List<String> phonesOfAgents() {
        return simulator.batches().stream()
                .filter(batch -> batch.batchName().startsWith("agent-"))
                .map(BatchView::phones)
                .flatMap(List::stream)
                .toList();
    }

    private void start(String campaign) {
        String callees = IntStream.range(0, CALLEES)
                .mapToObj(i -> "{\"phone\": \"" + (13_800_000_000L + i) + "\", \"amount\": " + (100 + i)
                        + ", \"date\": \"20261224\"}")
                .collect(Collectors.joining(", "));
        String day = LocalDate.now(ZoneId.systemDefault()).format(DateTimeFormatter.BASIC_ISO_DATE);
        database.update(
                "insert into campaigns (batch_name, plan) values (?, ?)",
                campaign,
                "{\"callDate\": \"" + day + "\", \"callees\": [" + callees + "]}");
        out.println("Campaign " + campaign + " with " + CALLEES + " people is in the table campaigns.");
    }

    private long count(String query) {
        Long count = database.queryForObject(query, Long.class);
        return count == null ? 0 : count;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
