package io.github.camelflashai.simulator;

import java.io.PrintStream;
import java.net.BindException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The simulator on the command line. */
public final class SimulatorCommand {
    /** Exit code for a wrong option. */
    static final int USAGE = 2;

    private static final int FAILED = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    SimulatorCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Runs until Ctrl-C. */
    public static void main(String[] arguments) throws InterruptedException {
        SimulatorCommand command = new SimulatorCommand(System.out, System.err, System.getenv());
        Started started = command.start(arguments);
        if (started.simulator().isEmpty()) {
            System.exit(started.exitCode());
        }
        FlashAiSimulator simulator = started.simulator().get();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> command.finish(simulator), "flashai-simulator-books"));
        new CountDownLatch(1).await();
    }

    /**
     * What became of a start.
     *
     * @param simulator the running simulator, empty if there is nothing to run
     * @param exitCode the exit code then
     */
    record Started(Optional<FlashAiSimulator> simulator, int exitCode) {}

    /** Reads the options and starts the simulator, or says why not. */
    Started start(String... arguments) {
        CommandLine line;
        FlashAiSimulator simulator;
        try {
            line = CommandLine.parse(environment, arguments);
            if (line.help()) {
                out.println(CommandLine.helpText());
                return new Started(Optional.empty(), 0);
            }
            simulator = line.builder().listener(this::print).build();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + " (--help shows all options)");
            return new Started(Optional.empty(), USAGE);
        }
        return run(simulator);
    }

    /** Closes the simulator and prints its books. */
    void finish(FlashAiSimulator simulator) {
        simulator.close();
        out.println();
        out.println(simulator.books().summary());
    }

    private Started run(FlashAiSimulator simulator) {
        try {
            simulator.start();
        } catch (RuntimeException e) {
            simulator.close();
            err.println("cannot start: " + reason(e));
            return new Started(Optional.empty(), FAILED);
        }
        out.println(welcome(simulator));
        return new Started(Optional.of(simulator), 0);
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "the port is taken, choose another with --port";
            }
        }
        return String.valueOf(failure.getMessage());
    }

    private static String welcome(FlashAiSimulator simulator) {
        return """
                FlashAI simulator
                  base URL       %1$s
                  client id      %2$s
                  client secret  %3$s
                  admin          %4$s

                Try it (a signed request, from a shell with curl and md5sum):
                  N=$(LC_ALL=C tr -dc a-zA-Z0-9 </dev/urandom | head -c 6); T=$(date +%%s)000; \\
                  S=$(printf %%s "clientId=%2$s&nonce=$N&timestamp=$T"'%3$s' | md5sum | cut -c 1-32); \\
                  curl -s -H 'Content-Type: application/json' %1$s/getBotence \\
                    -d '{"clientId":"%2$s","nonce":"'$N'","timestamp":'$T',"signType":"MD5","sign":"'$S'"}'

                Requests:"""
                .formatted(
                        simulator.baseUrl(),
                        simulator.clientId(),
                        simulator.clientSecret().replace("'", "'\\''"),
                        simulator.adminUrl().orElse("off: give it a token"));
    }

    private synchronized void print(AnsweredRequest request) {
        out.printf("%s  %-28s %s%n", time(request.time()), request.operation(), request.outcome());
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
