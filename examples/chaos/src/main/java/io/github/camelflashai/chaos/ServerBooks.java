package io.github.camelflashai.chaos;

import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.CallView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The books of the server in a file, a line for each batch: its name, who came in, and who was called. */
final class ServerBooks {
    private ServerBooks() {}

    /**
     * A batch at the server.
     *
     * @param callees the phones that came in
     * @param called the phones of its calls
     */
    record Batch(List<Long> callees, List<Long> called) {}

    static void write(List<BatchView> batches, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            batches.forEach(batch -> out.println(batch.batchName() + ";"
                    + joined(batch.phones().stream()) + ";"
                    + joined(batch.calls().stream().map(CallView::phone))));
        }
    }

    /** The batches by their names. */
    static Map<String, List<Batch>> read(Path file) throws IOException {
        Map<String, List<Batch>> batches = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(";", -1);
            batches.computeIfAbsent(parts[0], name -> new ArrayList<>())
                    .add(new Batch(phones(parts[1]), phones(parts[2])));
        }
        return batches;
    }

    private static String joined(Stream<String> phones) {
        return phones.map(phone -> Long.toString(Campaign.phone(phone))).collect(Collectors.joining(","));
    }

    private static List<Long> phones(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Long::valueOf).toList();
    }
}
