package io.github.camelflashai.nightlycsv;

import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.main.Main;

/** Three files of a night: one with some bad rows, one in another charset than was said, and one that lacks a column. */
final class Demo {
    private static final int ROWS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> DO_NOT_CALL = List.of("138-0000-0100", "+86 13800000200", "13800000300");

    private final PrintStream out;
    private final Map<String, String> given;

    Demo(PrintStream out, Map<String, String> given) {
        this.out = out;
        this.given = given;
    }

    /** Returns 0 if everybody in the good rows was called, once, and nobody else. */
    int play() throws Exception {
        Path folder = Path.of(
                given.containsKey("nightly-csv.folder")
                        ? given.get("nightly-csv.folder")
                        : Files.createTempDirectory("nightly-csv").toString());
        write(folder);
        try (FlashAiSimulator simulator = FlashAiSimulator.builder()
                .callsPerSecond(1_000)
                .longestCall(Duration.ofSeconds(1))
                .doNotCall(List.of("13800000400"))
                .start()) {
            out.println("No account given, so a simulated FlashAI server plays its part. The night's files are in "
                    + folder.resolve("inbox"));
            Main main = NightlyCsv.main(settings(simulator, folder));
            main.start();
            boolean emptied = await(() -> csvIn(folder.resolve("inbox")) == 0);
            long expected = ROWS - 8;
            boolean called = emptied && await(() -> simulator.books().calls() >= expected);
            main.stop();
            out.println(simulator.books().calls() + " people were called; twice: "
                    + simulator.books().calledTwiceInBatch() + "; of the do-not-call list: "
                    + DO_NOT_CALL.stream()
                            .mapToLong(phone -> simulator.books().callsTo(phone.replaceAll("[-+ ]", "")))
                            .sum());
            out.println("Open " + folder.resolve("reports").resolve("spring-2026-12-01.html")
                    + ", and see why the others failed in " + folder.resolve("failed"));
            return called
                            && simulator.books().calls() == expected
                            && simulator.books().clean()
                    ? 0
                    : 1;
        }
    }

    private Map<String, String> settings(FlashAiSimulator simulator, Path folder) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "flashai.base-url", simulator.baseUrl(),
                "flashai.client-id", simulator.clientId(),
                "flashai.client-secret", simulator.clientSecret(),
                "flashai.user-id", "187",
                "flashai.script", "20260101000000000000000001_en",
                "flashai.lines", "5",
                "nightly-csv.quiet-for", "1000",
                "nightly-csv.chunk-size", "500"));
        settings.putAll(given);
        settings.put("nightly-csv.folder", folder.toString());
        return settings;
    }

    private static void write(Path folder) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.write(folder.resolve("do-not-call.txt"), DO_NOT_CALL);
        StringBuilder rows = new StringBuilder("phone;name;amount;date\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(row(i));
        }
        Files.writeString(inbox.resolve("spring-2026-12-01.csv"), rows);
        Files.write(
                inbox.resolve("from-excel.csv"),
                "phone,name,amount,date\n13900000001,张三,1000,20261201\n".getBytes(Charset.forName("GBK")));
        Files.writeString(inbox.resolve("no-date.csv"), "phone,name,amount\n13900000002,Li,1000\n");
    }

    private static String row(int i) {
        long phone = 13_800_000_000L + i;
        return switch (i) {
            case 10 -> phone + ";Zhu;137\n";
            case 11 -> "138-0000-0011;Zhu;137;20261208\n";
            case 12 -> phone + ";Zhu;;20261208\n";
            case 13 -> "13800000005;Zhu;137;20261208\n";
            default -> phone + ";Zhu;" + (100 + i) + ";20261208\n";
        };
    }

    private static long csvIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }
}
