package io.github.camelflashai.nightlycsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.SimulatorClock;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is in a file is called once or stands in its report with the reason, whatever comes in between. */
class NightlyCsvTest {
    private static final int MILLION = Integer.getInteger("nightly-csv.rows", 1_000_000);
    private static final long FIRST = 13_000_000_000L;
    private static final String COLUMNS = "phone;name;amount;date\n";

    /** It takes a name twice, so whoever sends a campaign again calls everybody twice. */
    private final FlashAiSimulator simulator = FlashAiSimulator.builder()
            .clock(SimulatorClock.fixed(Instant.now()))
            .timestampTolerance(Duration.ofDays(1))
            .callsPerSecond(1_000)
            .journalEntries(1)
            .with(Habit.NAMES_TAKEN_AGAIN)
            .start();

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("do-not-call.txt"), "# asked not to be called\n+86 130-0000-0007\n");
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void the_demo_shows_it() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(NightlyCsv.run(out, "--nightly-csv.folder=" + folder)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("1992 people were called; twice: 0; of the do-not-call list: 0");
        assertThat(Files.readString(folder.resolve("failed/from-excel.csv.reason.txt")))
                .contains("no text in UTF-8 at line 2", "GBK");
        assertThat(Files.readString(folder.resolve("failed/no-date.csv.reason.txt")))
                .contains("none for date", "phone, name, amount");
        assertThat(Files.readString(report("spring-2026-12-01.csv")).lines().skip(1))
                .hasSize(8)
                .filteredOn(line -> line.contains("with an invalid row"))
                .hasSize(3)
                .allMatch(line -> line.matches(".*\\(line 1[234]\\)\""));
        assertThat(Files.readString(report("spring-2026-12-01.html")))
                .contains("<svg", "1992", "prefers-color-scheme: dark")
                .doesNotContainPattern("\\D1[3-9]\\d{9}\\D");
    }

    @Test
    void what_is_no_setting_and_half_an_account_is_refused() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(NightlyCsv.run(out, "folder")).isEqualTo(2);
        assertThat(NightlyCsv.run(out, "--flashai.base-url=http://localhost:1/api"))
                .isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--flashai.client-id=...");
    }

    /** Killed while the server has a chunk, while it has not, and brought once more when all is done. */
    @Test
    void a_kill_in_the_middle_of_a_file_calls_nobody_twice_and_loses_nobody() throws Exception {
        Files.writeString(inbox("sale.csv"), COLUMNS + rows(3_000));
        simulator.faults().next("addPlan", 2, Fault.delay(Duration.ZERO));
        simulator.faults().next("addPlan", Fault.delay(Duration.ofSeconds(30)));
        killAtRequest(3);
        simulator.faults().next("addPlan", Fault.delay(Duration.ZERO));
        simulator.faults().next("addPlan", Fault.delay(Duration.ofSeconds(30)).before());
        killAtRequest(5);
        assertThat(inbox("sale.csv")).exists();

        Process last = start(List.of());
        await().atMost(Duration.ofMinutes(1)).until(() -> done().size() == 1);
        stop(last);
        assertCalled(3_000);
        Path report = report("sale.csv");
        assertThat(Files.readString(report).lines().skip(1))
                .containsExactly("13000000007,on the do-not-call list,left out by calleeFilter");

        Files.move(done().get(0), inbox("sale.csv"));
        Files.delete(report);
        Process again = start(List.of());
        await().atMost(Duration.ofMinutes(1)).until(() -> done().size() == 1);
        stop(again);
        assertCalled(3_000);
        assertThat(report).content().contains("13000000007");
        assertThat(Files.readString(report("sale.html"))).contains("3000 rows, 2999 taken by FlashAI, 1 on the");
    }

    @Test
    void a_million_rows_need_64_megabytes() throws Exception {
        try (BufferedWriter csv = Files.newBufferedWriter(inbox("million.csv"))) {
            csv.write(COLUMNS);
            for (int i = 0; i < MILLION; i++) {
                csv.write(row(i));
            }
        }
        long start = System.nanoTime();
        Process process = start(List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"), "--nightly-csv.chunk-size=10000");
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> done().size() == 1 || !process.isAlive());
        System.out.println(MILLION + " rows with 64 MB: " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        assertThat(process.isAlive()).isTrue();
        stop(process);
        assertThat(simulator.batches()).hasSize((MILLION + 9_999) / 10_000);
        assertThat(phones()).hasSize(MILLION - 1).doesNotHaveDuplicates();
        assertThat(Files.readString(report("million.html"))).contains((MILLION - 1) + " taken by FlashAI");
    }

    @Test
    void a_file_that_is_still_being_written_is_left_alone() throws Exception {
        Main main = application("UTF-8");
        main.start();
        try {
            AtomicInteger written = new AtomicInteger();
            Files.writeString(inbox("slow.csv"), COLUMNS);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> {
                        Files.writeString(inbox("slow.csv"), row(100 + written.get()), StandardOpenOption.APPEND);
                        return written.incrementAndGet() == 20;
                    });
            await().atMost(Duration.ofSeconds(30)).until(() -> done().size() == 1);
            assertThat(phones()).hasSize(20);
        } finally {
            main.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"GBK, ''", "UTF-8, ''", "UTF-8, \uFEFF"})
    void charsets_are_as_they_are_said_to_be(String charset, String mark) throws Exception {
        Files.write(inbox("a.csv"), (mark + COLUMNS + row(1)).getBytes(Charset.forName(charset)));
        Files.write(
                inbox("b.csv"),
                (mark + COLUMNS.replace(';', ',') + row(2).replace(';', ',')).getBytes(Charset.forName(charset)));
        Main main = application(charset);
        main.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> done().size() == 2);
        } finally {
            main.stop();
        }
        assertThat(phones()).containsExactlyInAnyOrder("13000000001", "13000000002");
    }

    @Test
    void what_passes_is_tried_again_and_a_missing_list_lets_nobody_be_called() throws Exception {
        Files.writeString(inbox("a.csv"), COLUMNS + row(1));
        simulator.faults().next("queryPlanParams", Fault.status(503));
        simulator.faults().next("addPlan", Fault.code("1002"));
        Main main = application("UTF-8");
        main.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> done().size() == 1);
            Files.delete(folder.resolve("do-not-call.txt"));
            Files.writeString(inbox("b.csv"), COLUMNS + row(2));
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(folder.resolve("failed/b.csv")));
        } finally {
            main.stop();
        }
        assertThat(Files.readString(folder.resolve("failed/b.csv.reason.txt")))
                .contains("do-not-call list cannot be read");
        assertThat(phones()).containsExactly("13000000001");
    }

    private void killAtRequest(long number) throws Exception {
        Process process = start(List.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> simulator.books().requestsByOperation().getOrDefault("addPlan", 0L) >= number);
        process.destroyForcibly().waitFor();
    }

    /** Everybody but the seventh, who is on the list. */
    private void assertCalled(int rows) {
        simulator.advance(Duration.ofHours(1));
        Map<String, Long> expected = LongStream.range(0, rows)
                .filter(i -> i != 7)
                .boxed()
                .collect(Collectors.toMap(i -> String.valueOf(FIRST + i), i -> 1L));
        assertThat(simulator.books().callsByPerson()).isEqualTo(expected);
    }

    private List<String> phones() {
        return simulator.batches().stream()
                .map(BatchView::phones)
                .flatMap(List::stream)
                .toList();
    }

    private static String row(long i) {
        return (FIRST + i) + ";张;" + i + ";20261208\n";
    }

    private static String rows(int count) {
        return LongStream.range(0, count).mapToObj(NightlyCsvTest::row).collect(Collectors.joining());
    }

    private Path inbox(String name) {
        return folder.resolve("inbox").resolve(name);
    }

    private Path report(String name) {
        return folder.resolve("reports").resolve(name);
    }

    private List<Path> done() throws IOException {
        Path done = folder.resolve("done");
        if (!Files.exists(done)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(done)) {
            return files.toList();
        }
    }

    private Map<String, String> settings() {
        return new LinkedHashMap<>(Map.of(
                "flashai.base-url", simulator.baseUrl(),
                "flashai.client-id", simulator.clientId(),
                "flashai.client-secret", simulator.clientSecret(),
                "flashai.user-id", "187",
                "flashai.script", "20260101000000000000000001_en",
                "flashai.lines", "5",
                "camel.component.flashai.settle-time", "2000",
                "nightly-csv.quiet-for", "1000",
                "nightly-csv.chunk-size", "500",
                "nightly-csv.folder", folder.toString()));
    }

    private Main application(String charset) {
        Map<String, String> settings = settings();
        settings.put("nightly-csv.charset", charset);
        settings.put("nightly-csv.attempt-delay", "500");
        settings.put("camel.component.flashai.max-retries", "0");
        return NightlyCsv.main(settings);
    }

    /** In a process of its own. */
    private Process start(List<String> options, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), NightlyCsv.class.getName()));
        settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
