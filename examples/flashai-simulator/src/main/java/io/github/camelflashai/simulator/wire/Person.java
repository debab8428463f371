package io.github.camelflashai.simulator.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who answers a phone: the same person with and without a country code. */
public final class Person {
    private static final Pattern WITH_COUNTRY = Pattern.compile("\\+?(?:0086|86)([0-9]{11})");

    private Person() {}

    /** The phone without +, and without 86 or 0086 before 11 digits. */
    public static String of(String phone) {
        Matcher matcher = WITH_COUNTRY.matcher(phone);
        return matcher.matches() ? matcher.group(1) : phone.replaceFirst("^\\+", "");
    }
}
