package io.github.camelflashai.api;

import java.util.regex.Pattern;

/** What the connector knows about phone numbers: how one looks, and how one is shown without giving it away. */
public final class PhoneNumber {
    /** What a phone must look like, for messages. */
    public static final String FORMAT = "a phone must be 3 to 20 digits, with a + before them at most";

    private static final Pattern PLAUSIBLE = Pattern.compile("\\+?[0-9]{3,20}");
    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 4;
    private static final int SHORTEST_SHOWN = 10;

    private PhoneNumber() {}

    public static boolean isPlausible(String phone) {
        return PLAUSIBLE.matcher(phone).matches();
    }

    /**
     * The form in which a phone may stand in messages and logs.
     *
     * @return the first three and the last four characters, {@code 138****0001}; nothing of a phone that is so short that
     *     this would show most of it
     */
    public static String mask(String phone) {
        return phone == null || phone.length() < SHORTEST_SHOWN
                ? "****"
                : phone.substring(0, SHOWN_AT_START) + "****" + phone.substring(phone.length() - SHOWN_AT_END);
    }
}
