package io.github.camelflashai.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The constraints that the catalogue puts on parameters. */
final class Constraints {
    private Constraints() {}

    static Constraint any() {
        return value -> Optional.empty();
    }

    static Constraint notBlank() {
        return value -> value.isBlank() ? Optional.of("is blank: must hold a visible character") : Optional.empty();
    }

    static Constraint oneOf(String... allowed) {
        Set<String> values = Set.of(allowed);
        return value -> values.contains(value)
                ? Optional.empty()
                : Optional.of("is " + quoted(value) + ": must be " + String.join(" or ", allowed));
    }

    static Constraint range(long from, long to) {
        String right = to == Long.MAX_VALUE ? "must be " + from + " or more" : "must be from " + from + " to " + to;
        return value ->
                isWithin(value, from, to) ? Optional.empty() : Optional.of("is " + quoted(value) + ": " + right);
    }

    static Constraint day() {
        return value -> isDay(value)
                ? Optional.empty()
                : Optional.of("is " + quoted(value) + ": must be a day of the calendar as yyyyMMdd, such as 20261224");
    }

    static Constraint hours() {
        return eachItem(
                // The digits of ASCII only: others are numbers to Java, and none to a server.
                item -> item.length() <= 2 && item.chars().allMatch(c -> c >= '0' && c <= '9') && isWithin(item, 0, 23),
                "must be hours from 0 to 23 joined by commas, such as 9,10,13");
    }

    static Constraint commaList() {
        return eachItem(item -> !item.isBlank(), "must be items joined by commas, none of them empty");
    }

    static Constraint jsonArray() {
        return value -> value.strip().startsWith("[") && value.strip().endsWith("]")
                ? Optional.empty()
                : Optional.of("must be a JSON array in [ ]");
    }

    static Constraint httpUrl() {
        return value -> HttpAddress.parse(value).isPresent()
                ? Optional.empty()
                : Optional.of("must be an absolute http:// or https:// address with a host");
    }

    static Constraint phone() {
        return value -> PhoneNumber.isPlausible(value) ? Optional.empty() : Optional.of(PhoneNumber.fault(value));
    }

    private static Constraint eachItem(Predicate<String> fine, String right) {
        return value -> {
            List<String> wrong = new ArrayList<>();
            for (String item : value.split(",", -1)) {
                if (item.isEmpty() || !fine.test(item)) {
                    wrong.add(item);
                }
            }
            return wrong.isEmpty()
                    ? Optional.empty()
                    : Optional.of("holds " + quoted(String.join(", ", wrong)) + ": " + right);
        };
    }

    private static boolean isWithin(String value, long from, long to) {
        try {
            long number = Long.parseLong(value);
            return from <= number && number <= to;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** By hand: a parser of java.time costs as much as the rest of a small request's checks. */
    private static boolean isDay(String value) {
        if (value.length() != 8) {
            return false;
        }
        for (int i = 0; i < 8; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        int day = Integer.parseInt(value);
        try {
            LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String quoted(String value) {
        int limit = 40;
        return "'" + (value.length() <= limit ? value : value.substring(0, limit) + "...") + "'";
    }
}
