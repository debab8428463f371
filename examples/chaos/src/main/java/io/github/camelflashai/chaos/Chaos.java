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
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The run, by {@link Settings}. Ends with 0 if every campaign was dialled once, no callee is lost, and nobody who was called is
 * named as rejected.
 */
public final class Chaos {
    /** A backlog of so many kills' share is at the broker, so that a kill always finds work under way. */
    private static final int BACKLOG = 3;
    /** The connector is killed two times in three, the broker one time in two; so now and then both. */
    private static final int CASES = 6;

    private static final Duration LONGEST = Duration.ofMinutes(9);

    private record Letter(Campaign campaign, String id) {}

    private final Instant begin = Instant.now();
    private final Settings settings;
    private final Random random;
    private final List<Campaign> campaigns;
    private final List<Letter> letters = new ArrayList<>();
    private final int brokerPort;
    private int sent;
    private int kills;
    private int brokerKills;
    private ChildJvm server;
    private ChildJvm broker;
    private ChildJvm connector;

    private Chaos(Settings settings) throws IOException {
        this.settings = settings;
        this.random = new Random(settings.seed());
        campaigns = Campaign.plan(settings.campaigns(), random);
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
        Settings settings = Settings.read();
        System.out.println(settings);
        delete(settings.directory());
        Files.createDirectories(settings.directory());
        System.exit(new Chaos(settings).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Path books = settings.directory().resolve("books.txt");
        server = child(
                "server",
                Server.class,
                List.of("-Xmx1g"),
                "" + settings.seed(),
                settings.profile().name(),
                settings.guard().name(),
                books.toString());
        startBroker();
        List<String> access = Arrays.asList(server.awaitReady().split(" ", -1));
        try (Mailbox mailbox = new Mailbox(brokerPort)) {
            mailbox.open();
            breakIt(mailbox, access);
            drain(mailbox);
            connector.kill();
            // What is late in the fault layer comes to its end.
            Thread.sleep(5_000);
            mailbox.take();
            String faults = server.lastLine();
            server.end();
            Tally tally = Tally.of(campaigns, ServerBooks.read(books), mailbox.receipts());
            System.out.println(faults + "; messages " + letters.size() + ", receipts "
                    + mailbox.receipts().size() + ", of campaigns found at the server "
                    + mailbox.receipts().stream().filter(Receipt::reconciled).count() + ", dead letters "
                    + mailbox.dead().size() + ", " + seconds() + " s, " + settings);
            System.out.println(tally + " kills=" + kills + " broker_kills=" + brokerKills + " faults="
                    + faults.replaceAll(" .*", ""));
            return tally.isClean();
        } finally {
            connector.kill();
            broker.kill();
            server.kill();
        }
    }

    /** Sends all letters, and kills connector and broker while they are at work. Both live at the end. */
    private void breakIt(Mailbox mailbox, List<String> access) throws Exception {
        startConnector(access);
        while (kills + brokerKills < settings.kills()) {
            send(mailbox);
            connector.awaitReady();
            Thread.sleep(300 + random.nextInt(6_000));
            int which = random.nextInt(CASES);
            boolean killsConnector = which < 4;
            if (which >= 3) {
                mailbox.leave();
                broker.kill();
                brokerKills++;
            }
            if (killsConnector) {
                connector.kill();
                kills++;
            }
            if (which >= 3) {
                startBroker();
                mailbox.open();
            }
            if (killsConnector) {
                startConnector(access);
            }
            mailbox.take();
            report(mailbox);
        }
        send(mailbox);
        connector.awaitReady();
    }

    private void startBroker() throws Exception {
        broker = child(
                "broker",
                Broker.class,
                List.of("-Xmx384m"),
                settings.directory().toString(),
                "" + brokerPort);
        broker.awaitReady();
    }

    private void startConnector(List<String> access) throws IOException {
        connector = child(
                "connector",
                Connector.class,
                List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"),
                "" + brokerPort,
                access.get(0),
                access.get(1),
                access.get(2),
                settings.guard().name(),
                "" + settings.httpRetries(),
                settings.directory().resolve("ledger").toString());
    }

    private ChildJvm child(String name, Class<?> main, List<String> jvmOptions, String... arguments)
            throws IOException {
        return new ChildJvm(name, main, settings.directory(), jvmOptions, List.of(arguments));
    }

    private void send(Mailbox mailbox) throws Exception {
        int done = kills + brokerKills;
        int share = letters.size() * (done + BACKLOG) / Math.max(1, settings.kills());
        int until = done >= settings.kills() ? letters.size() : Math.min(letters.size(), share);
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
        System.out.println("%4d s: %d messages sent, %d receipts, %d dead letters, %d kills, %d of the broker, %s"
                .formatted(
                        seconds(),
                        sent,
                        mailbox.receipts().size(),
                        mailbox.dead().size(),
                        kills + brokerKills,
                        brokerKills,
                        server.lastLine()));
    }

    private long seconds() {
        return Duration.between(begin, Instant.now()).toSeconds();
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
