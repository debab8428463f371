package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.admin.Names;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was written behind {@code java -jar}.
 *
 * @param help whether only the help text is wanted
 * @param builder the settings
 */
record CommandLine(boolean help, FlashAiSimulator.Builder builder) {
    static final int DEFAULT_PORT = 8089;
    /** The token as an environment variable, which no list of processes shows. */
    static final String TOKEN_VARIABLE = "FLASHAI_ADMIN_TOKEN";

    private static final List<Option> OPTIONS = List.of(
            new Option(
                    "--port",
                    "NUMBER",
                    "port to listen on (default " + DEFAULT_PORT + ", 0: any)",
                    (settings, text) -> settings.builder.port(number(text, 65_535))),
            new Option(
                    "--bind",
                    "ADDRESS",
                    "address to listen on (default localhost); others need a token",
                    (settings, text) -> settings.builder.bind(text)),
            new Option(
                    "--admin-token",
                    "TEXT",
                    "token of the admin interface, better given as " + TOKEN_VARIABLE,
                    (settings, text) -> settings.builder.adminToken(text)),
            new Option(
                    "--client-id",
                    "TEXT",
                    "client id of the account (default demoClient)",
                    (settings, text) -> settings.clientId = text),
            new Option(
                    "--client-secret",
                    "TEXT",
                    "client secret of the account (default: a made-up one)",
                    (settings, text) -> settings.clientSecret = text),
            new Option(
                    "--rate",
                    "NUMBER",
                    "calls that a batch starts in a second (default 10)",
                    (settings, text) -> settings.builder.callsPerSecond(decimal(text))),
            new Option(
                    "--answer-rate",
                    "SHARE",
                    "share of calls that are answered (default 0.7)",
                    (settings, text) -> settings.builder.answerRate(decimal(text))),
            new Option(
                    "--longest-call",
                    "SECONDS",
                    "no call takes longer (default 60)",
                    (settings, text) -> settings.builder.longestCall(seconds(text))),
            new Option(
                    "--seed",
                    "NUMBER",
                    "decides how calls end (default 1)",
                    (settings, text) -> settings.builder.seed(number(text, Integer.MAX_VALUE))),
            new Option(
                    "--max-callees",
                    "NUMBER",
                    "callees in one batch at most (default 50000)",
                    (settings, text) -> settings.builder.maxCallees(number(text, Integer.MAX_VALUE))),
            new Option(
                    "--do-not-call",
                    "PHONES",
                    "phones to reject, joined by commas",
                    (settings, text) -> settings.builder.doNotCall(List.of(text.split(",", -1)))),
            new Option(
                    "--callback-sign",
                    "SCHEME",
                    "none, body or envelope (default none)",
                    (settings, text) -> settings.builder.callbackSign(Names.constant(CallbackSign.class, text))),
            new Option(
                    "--callback-retry-scale",
                    "FACTOR",
                    "factor on the waits between attempts (default 1)",
                    (settings, text) -> settings.builder.callbackRetryScale(decimal(text))),
            new Option(
                    "--callback-drops",
                    "SHARE",
                    "share of callbacks to lose (default 0)",
                    (settings, text) -> settings.builder.callbackDrops(decimal(text))),
            new Option(
                    "--callback-repeats",
                    "SHARE",
                    "share of callbacks to post twice (default 0)",
                    (settings, text) -> settings.builder.callbackRepeats(decimal(text))),
            new Option(
                    "--callback-late",
                    "SHARE",
                    "share of callbacks to post up to half an hour late (default 0)",
                    (settings, text) -> settings.builder.callbackLate(decimal(text))),
            new Option(
                    "--call-list-by-callback",
                    "",
                    "post call lists to notifyUrl, as older servers do",
                    (settings, text) -> settings.builder.callListByCallback(true)),
            new Option(
                    "--honour-call-hours",
                    "",
                    "dial only on callDate and within callHour",
                    (settings, text) -> settings.builder.honourCallHours(true)),
            new Option(
                    "--profile",
                    "NAME",
                    "document or older (default document)",
                    (settings, text) -> settings.builder.profile(Names.constant(Profile.class, text))),
            new Option(
                    "--with",
                    "HABITS",
                    "habits to have besides the profile, joined by commas",
                    (settings, text) -> settings.builder.with(habits(text))),
            new Option(
                    "--without",
                    "HABITS",
                    "habits to leave out of the profile, joined by commas",
                    (settings, text) -> settings.builder.without(habits(text))),
            new Option(
                    "--intake-rate",
                    "NUMBER",
                    "callees who come in in a second, with intake-by-queue (default 100)",
                    (settings, text) -> settings.builder.intakePerSecond(decimal(text))),
            new Option(
                    "--hidden-for",
                    "SECONDS",
                    "how long no query shows a batch, with new-batches-hidden (default 30)",
                    (settings, text) -> settings.builder.hiddenFor(seconds(text))),
            new Option(
                    "--strict",
                    "",
                    "demand the API document to the letter",
                    (settings, text) -> settings.builder.strict(true)),
            new Option("--help", "", "print this text", (settings, text) -> settings.help = true));

    private record Option(String name, String argument, String help, Effect effect) {
        String line() {
            return "  %-32s %s".formatted(name + (argument.isEmpty() ? "" : " " + argument), help);
        }
    }

    @FunctionalInterface
    private interface Effect {
        void on(Settings settings, String text);
    }

    private static final class Settings {
        private final FlashAiSimulator.Builder builder =
                FlashAiSimulator.builder().port(DEFAULT_PORT);
        private boolean help;
        private String clientId = FlashAiSimulator.DEFAULT_ACCOUNT.clientId();
        private String clientSecret = FlashAiSimulator.DEFAULT_ACCOUNT.clientSecret();
    }

    /**
     * Reads the arguments.
     *
     * @param environment of the process
     * @throws IllegalArgumentException saying which argument is wrong
     */
    static CommandLine parse(Map<String, String> environment, String... arguments) {
        Settings settings = new Settings();
        Optional.ofNullable(environment.get(TOKEN_VARIABLE))
                .filter(token -> !token.isEmpty())
                .ifPresent(settings.builder::adminToken);
        for (int index = 0; index < arguments.length; index++) {
            String name = arguments[index];
            Option option = find(name).orElseThrow(() -> new IllegalArgumentException("unknown option " + name));
            String text = "";
            if (!option.argument().isEmpty()) {
                index++;
                if (index == arguments.length) {
                    throw new IllegalArgumentException(name + " needs " + option.argument());
                }
                text = arguments[index];
            }
            apply(option, settings, text);
        }
        return new CommandLine(settings.help, settings.builder.account(settings.clientId, settings.clientSecret));
    }

    static String helpText() {
        return "A FlashAI server for tests and demos.\n\nUsage: java -jar flashai-simulator-VERSION-all.jar [options]\n\n"
                + OPTIONS.stream().map(Option::line).collect(Collectors.joining("\n"))
                + "\n\nIt prints one line for each request. Ctrl-C ends it and prints what it has counted.";
    }

    private static Optional<Option> find(String name) {
        return OPTIONS.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    private static void apply(Option option, Settings settings, String text) {
        try {
            option.effect().on(settings, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option.name() + ": " + e.getMessage(), e);
        }
    }

    private static int number(String text, int most) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(text + " is not a whole number from 0 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static double decimal(String text) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException(text + " is not a number");
        }
        return Double.parseDouble(text);
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(Math.round(decimal(text) * 1000));
    }

    private static Habit[] habits(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(name -> Names.constant(Habit.class, name))
                .toArray(Habit[]::new);
    }
}
