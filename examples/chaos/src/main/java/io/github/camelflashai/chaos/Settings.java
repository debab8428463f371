package io.github.camelflashai.chaos;

import io.github.camelflashai.simulator.Profile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * What was asked for, by system properties that begin with {@code chaos.}.
 *
 * @param seed of all random choices; random by default
 * @param profile the server
 * @param guard what stands between a fault and a second call
 * @param httpRetries whether Camel HTTP repeats by itself, which calls people twice
 * @param campaigns how many there are
 * @param kills how often something is killed
 * @param directory for logs, journal, ledger and books
 */
record Settings(
        long seed, Profile profile, Guard guard, boolean httpRetries, int campaigns, int kills, Path directory) {
    static Settings read() {
        String given = text("seed", "random");
        long seed = given.equals("random") ? new Random().nextInt(1_000_000) : Long.parseLong(given);
        Profile profile = Profile.valueOf(text("profile", "document").toUpperCase(Locale.ROOT));
        Guard guard = Guard.valueOf(text("guard", "default").toUpperCase(Locale.ROOT));
        return new Settings(
                seed,
                profile,
                guard,
                Boolean.parseBoolean(text("httpRetries", "false")),
                Integer.parseInt(text("campaigns", "1000")),
                Integer.parseInt(text("kills", "30")),
                Path.of(text("directory", "target/chaos"))
                        .resolve(String.join("-", name(profile), name(guard), Long.toString(seed))));
    }

    private static String text(String name, String otherwise) {
        return System.getProperty("chaos." + name, otherwise);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "seed=%d profile=%s guard=%s httpRetries=%s".formatted(seed, name(profile), name(guard), httpRetries);
    }
}
