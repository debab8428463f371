package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.wire.ParameterRule.Check;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The checks that parameters need. */
public final class Checks {
    /** The form of callDate. */
    public static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private Checks() {}

    public static Check notBlank() {
        return that("must not be blank", text -> !text.isBlank());
    }

    public static Check wholeNumber() {
        return that("must be a whole number", text -> text.matches("[0-9]{1,18}"));
    }

    /** A number from and to. */
    public static Check between(int low, int high) {
        return that(
                "must be a whole number from " + low + " to " + high,
                text -> text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= low && Integer.parseInt(text) <= high);
    }

    public static Check oneOf(String... values) {
        return oneOf(Arrays.asList(values));
    }

    public static Check oneOf(Collection<String> values) {
        return that("must be one of " + String.join(", ", values), values::contains);
    }

    /** A day as yyyyMMdd that exists. */
    public static Check date() {
        return that("must be a day as yyyyMMdd", Checks::isDate);
    }

    /** Hours of the day, joined by commas. */
    public static Check hours(int first, int last) {
        Check hour = between(first, last);
        return that("must be hours from " + first + " to " + last + " joined by commas", text -> Arrays.stream(
                        text.split(",", -1))
                .allMatch(part -> hour.complaint(part).isEmpty()));
    }

    /** An http or https URL. */
    public static Check url() {
        return that("must be an http or https URL", Checks::isUrl);
    }

    /** Values out of a list, joined by commas. */
    public static Check allOf(Collection<String> known) {
        return that(
                "must be out of " + String.join(", ", known),
                text -> known.containsAll(Arrays.asList(text.split(",", -1))));
    }

    /** Any text that is met by this condition. */
    public static Check that(String complaint, Predicate<String> legal) {
        return text -> legal.test(text) ? Optional.empty() : Optional.of(complaint);
    }

    private static boolean isDate(String text) {
        try {
            return text.matches("[0-9]{8}") && LocalDate.parse(text, DATE) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
