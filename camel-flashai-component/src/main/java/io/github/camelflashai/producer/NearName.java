package io.github.camelflashai.producer;

import java.util.Locale;

/** Whether a name is another one misspelt: call_date, notify_url, callHours, lineId. */
final class NearName {
    /** Shorter names are near to too many words. */
    private static final int SHORTEST = 5;
    /** With one letter exchanged, a shorter name is likely another word: callTime is no callType. */
    private static final int SHORTEST_EXCHANGED = 9;

    private NearName() {}

    static boolean isNear(String given, String right) {
        String a = plain(given);
        String b = plain(right);
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < SHORTEST || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restOfA = a.substring(same);
        String restOfB = b.substring(same);
        if (a.length() != b.length()) {
            return restOfA.length() > restOfB.length()
                    ? restOfA.substring(1).equals(restOfB)
                    : restOfB.substring(1).equals(restOfA);
        }
        boolean exchanged = restOfA.substring(1).equals(restOfB.substring(1));
        return exchanged ? shorter >= SHORTEST_EXCHANGED : isSwapped(restOfA, restOfB);
    }

    private static boolean isSwapped(String a, String b) {
        return a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
