package io.github.camelflashai.chaos;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The run. System properties: {@code chaos.seed} (a number, or random), {@code chaos.directory}, {@code chaos.reconcile} and
 * {@code chaos.httpRetries} (the options of the connector that should make the run fail when they are changed). Ends with 0 if
 * every campaign was dialled once and no callee is lost.
 */
public final class Chaos {
    private static final int CAMPAIGNS = Integer.getInteger("chaos.campaigns", 1_000);
    private static final int KILLS = Integer.getInteger("chaos.kills", 22);
    /** A backlog of so many kills' share is at the broker, so that a kill always finds work under way. */
    private static final int BACKLOG = 3;

    private static final Duration LONGEST = Duration.ofMinutes(9);

    private record Letter(Campaign campaign, String id) {}

    private final Instant begin = Instant.now();
    private final Random random;
    private final List<Campaign> campaigns;
    private final List<Letter> letters = new ArrayList<>();
    private final Path directory;
    private final int brokerPort;
    private int sent;
    private int kills;
    private ChildJvm server;

    private Chaos(long seed, Path directory) throws IOException {
        this.random = new Random(seed);
        this.directory = directory;
        campaigns = Campaign.plan(CAMPAIGNS, random);
        for (Campaign campaign : campaigns) {
            for (int copy = 1; copy <= campaign.messages(); copy++) {
                letters.add(new Letter(campaign, campaign.batchName() + "/" + copy));
            }
        }
        Collections.shuffle(letters, random);
        try (ServerSocket free = new ServerSocket(0)) {
            brokerPort = free.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        String given = System.getProperty("chaos.seed", "random");
        long seed = given.equals("random") ? new Random().nextInt(1_000_000) : Long.parseLong(given);
        String reconcile = System.getProperty("chaos.reconcile", "always");
        String httpRetries = System.getProperty("chaos.httpRetries", "false");
        System.out.println("seed=" + seed + " reconcile=" + reconcile + " httpRetries=" + httpRetries);
        Path directory = Path.of(System.getProperty("chaos.directory", "target/chaos"), "" + seed);
        delete(directory);
        Files.createDirectories(directory);
        boolean clean = new Chaos(seed, directory).run(seed, List.of(reconcile, httpRetries));
        System.exit(clean ? 0 : 1);
    }

    private boolean run(long seed, List<String> options) throws Exception {
        Path books = directory.resolve("books.txt");
        ChildJvm broker = new ChildJvm(
                "broker", Broker.class, directory, List.of("-Xmx384m"), List.of(directory.toString(), "" + brokerPort));
        server = new ChildJvm(
                "server", Server.class, directory, List.of("-Xmx1g"), List.of("" + seed, books.toString()));
        broker.awaitReady();
        List<String> connectorArguments = new ArrayList<>(List.of("" + brokerPort));
        connectorArguments.addAll(Arrays.asList(server.awaitReady().split(" ")));
        connectorArguments.addAll(options);
        try (Mailbox mailbox = new Mailbox(brokerPort)) {
            ChildJvm connector = breakIt(mailbox, connectorArguments);
            drain(mailbox);
            connector.kill();
            // What is late in the fault layer comes to its end.
            Thread.sleep(5_000);
            mailbox.take();
            String faults = server.lastLine();
            server.end();
            Tally tally = Tally.of(campaigns, read(books), mailbox.receipts());
            System.out.println(faults + "; messages " + letters.size() + ", receipts "
                    + mailbox.receipts().size() + ", of campaigns found at the server "
                    + mailbox.receipts().stream().filter(Receipt::reconciled).count() + ", dead letters "
                    + mailbox.dead().size() + ", " + seconds() + " s, seed=" + seed);
            System.out.println(tally + " kills=" + kills + " faults=" + faults.replaceAll(" .*", ""));
            return tally.isClean();
        } finally {
            broker.kill();
            server.kill();
        }
    }

    /** Sends all letters, and kills the connector while it is at work. Returns the one that lives on. */
    private ChildJvm breakIt(Mailbox mailbox, List<String> arguments) throws Exception {
        while (true) {
            ChildJvm connector = new ChildJvm(
                    "connector", Connector.class, directory, List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"), arguments);
            send(mailbox);
            connector.awaitReady();
            if (kills == KILLS) {
                return connector;
            }
            Thread.sleep(300 + random.nextInt(6_000));
            connector.kill();
            kills++;
            mailbox.take();
            report(mailbox);
        }
    }

    private void send(Mailbox mailbox) throws Exception {
        int until =
                kills == KILLS ? letters.size() : Math.min(letters.size(), letters.size() * (kills + BACKLOG) / KILLS);
        for (; sent < until; sent++) {
            Letter letter = letters.get(sent);
            mailbox.send(letter.campaign, letter.id);
        }
    }

    /** Waits until every message is answered for or given up. */
    private void drain(Mailbox mailbox) throws Exception {
        while (answered(mailbox) < letters.size()
                && Duration.between(begin, Instant.now()).compareTo(LONGEST) < 0) {
            Thread.sleep(2_000);
            mailbox.take();
            report(mailbox);
        }
    }

    private static long answered(Mailbox mailbox) {
        return Stream.concat(mailbox.receipts().stream().map(Receipt::messageId), mailbox.dead().stream())
                .distinct()
                .count();
    }

    private void report(Mailbox mailbox) {
        System.out.println("%4d s: %d messages sent, %d receipts, %d dead letters, %d kills, %s"
                .formatted(
                        seconds(),
                        sent,
                        mailbox.receipts().size(),
                        mailbox.dead().size(),
                        kills,
                        server.lastLine()));
    }

    private long seconds() {
        return Duration.between(begin, Instant.now()).toSeconds();
    }

    private static Map<String, List<List<Long>>> read(Path books) throws IOException {
        Map<String, List<List<Long>>> batches = new HashMap<>();
        for (String line : Files.readAllLines(books)) {
            String[] batch = line.split(" ", 2);
            batches.computeIfAbsent(batch[0], name -> new ArrayList<>())
                    .add(Arrays.stream(batch[1].split(",")).map(Long::valueOf).toList());
        }
        return batches;
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
