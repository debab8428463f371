package io.github.camelflashai.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the connector knows about phone numbers: how one looks, and how one is shown without giving it away. */
public final class PhoneNumber {
    /** What a phone must look like, for messages. */
    public static final String FORMAT = "a phone must be 3 to 20 digits, with a + before them at most";

    private static final Pattern LOOKS_LIKE_A_PHONE = Pattern.compile("\\+?\\d{10,}");
    /** With hyphens or blanks in it, as people write it, but no date. */
    private static final Pattern SPELT_PHONE = Pattern.compile("(?!\\d{4}-\\d\\d-\\d\\d)\\+?\\d(?:[- ]?\\d){9,}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern COUNTRY_CODE = Pattern.compile("^(?:00)?86(\\d{11})$");

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 20;
    private static final int MOBILE_DIGITS = 11;
    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 4;
    private static final int SHORTEST_SHOWN = 10;

    private PhoneNumber() {}

    /** Whether a phone may have this number of digits. */
    public static boolean isPlausibleLength(int digits) {
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    /** Whether a text looks like a phone. Checked for every callee, so it is no regular expression. */
    public static boolean isPlausible(String phone) {
        int from = phone.startsWith("+") ? 1 : 0;
        if (!isPlausibleLength(phone.length() - from)) {
            return false;
        }
        for (int i = from; i < phone.length(); i++) {
            if (phone.charAt(i) < '0' || phone.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether a text of somebody else's is a phone in whatever spelling, and not a time in milliseconds or seconds. */
    static boolean isOne(String text) {
        // Asked of every record of a page, and what is plausible as it stands needs no regular expression.
        if (isPlausible(text)) {
            return !isTime(person(text));
        }
        String digits = canonical(text);
        return isPlausible(digits) && !isTime(digits);
    }

    /** Since the epoch, of the years from 2017 to 2033, in seconds or milliseconds. */
    private static boolean isTime(String digits) {
        return (digits.length() == 10 || digits.length() == 13) && digits.charAt(0) == '1' && digits.charAt(1) >= '5';
    }

    /**
     * The same text for all spellings of a phone: without blanks, without the + before it, and without the country
     * code 86 or 0086 before 11 digits.
     */
    public static String canonical(String phone) {
        String digits = BLANKS.matcher(phone).replaceAll("");
        digits = digits.startsWith("+") ? digits.substring(1) : digits;
        return COUNTRY_CODE.matcher(digits).replaceFirst("$1");
    }

    /**
     * Whom a phone reaches: the phone without a plus before it, and without 86 or 0086 before the 11 digits of a mobile phone.
     */
    public static String person(String phone) {
        String digits = phone.startsWith("+") ? phone.substring(1) : phone;
        if (digits.length() == MOBILE_DIGITS + 4 && digits.startsWith("0086")) {
            return digits.substring(4);
        }
        return digits.length() == MOBILE_DIGITS + 2 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    /**
     * The form in which a phone may stand in messages and logs.
     *
     * @return the first three and the last four characters, {@code 138****0001}; nothing of a phone that is so short that
     *     this would show most of it
     */
    public static String mask(@Nullable String phone) {
        return phone == null || phone.length() < SHORTEST_SHOWN
                ? "****"
                : phone.substring(0, SHOWN_AT_START) + "****" + phone.substring(phone.length() - SHOWN_AT_END);
    }

    /**
     * What is wrong with a text that is no phone, and what would be right.
     *
     * @return a reason without the text itself, which is masked
     */
    public static String fault(String phone) {
        return phone.isEmpty()
                ? "is missing: " + FORMAT
                : "is " + mask(phone) + ": " + PhoneFault.of(phone) + "; " + FORMAT;
    }

    /** A text of somebody else's, such as a server's description, with everything masked in it that looks like a phone. */
    public static String maskIn(String text) {
        return LOOKS_LIKE_A_PHONE.matcher(text).replaceAll(phone -> mask(phone.group()));
    }

    /** As {@link #maskIn}, for text in which a phone may have hyphens and blanks. */
    public static String maskSpelt(String text) {
        return SPELT_PHONE.matcher(text).replaceAll(phone -> mask(phone.group()));
    }
}
