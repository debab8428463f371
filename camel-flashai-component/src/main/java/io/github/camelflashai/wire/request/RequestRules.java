package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.FlashAiOptionsException;

/**
 * How requests are checked.
 *
 * @param lenient whether faults against the API document are warnings; those that shift data, and wrong types, never are
 * @param delimiterReplacement what takes the place of a delimiter inside a callee's value; null to refuse it
 * @param phoneListJoiner what joins the phones of {@code phoneList}
 * @param streamRequests whether a request with very many callees may be sent in chunks while they are encoded
 * @param callees which callees of a list are sent
 * @param allowedHours the hours in which people may be called; null for any
 * @param tildeDelimits whether a {@code ~} inside a callee's value counts as a delimiter, as older servers have it
 */
public record RequestRules(
        boolean lenient,
        Character delimiterReplacement,
        String phoneListJoiner,
        boolean streamRequests,
        CalleeRules callees,
        HourRange allowedHours,
        boolean tildeDelimits) {
    /** The rules of the API document. */
    public static final RequestRules STRICT = new RequestRules(false, null, "^", false);

    /** Rules that send the usual callees at any hour. */
    public RequestRules(
            boolean lenient, Character delimiterReplacement, String phoneListJoiner, boolean streamRequests) {
        this(lenient, delimiterReplacement, phoneListJoiner, streamRequests, CalleeRules.USUAL, null);
    }

    /** Rules of a server to which a {@code ~} is a character like others. */
    public RequestRules(
            boolean lenient,
            Character delimiterReplacement,
            String phoneListJoiner,
            boolean streamRequests,
            CalleeRules callees,
            HourRange allowedHours) {
        this(lenient, delimiterReplacement, phoneListJoiner, streamRequests, callees, allowedHours, false);
    }

    public RequestRules {
        if (delimiterReplacement != null
                && ("^|-".indexOf(delimiterReplacement) >= 0
                        || (tildeDelimits && delimiterReplacement == '~')
                        || Character.isSurrogate(delimiterReplacement)
                        || Character.isISOControl(delimiterReplacement))) {
            throw new FlashAiOptionsException(
                    "delimiterReplacement",
                    "would shift columns or cannot be read",
                    "give one character other than ^, | and -, such as /");
        }
        if (phoneListJoiner == null
                || phoneListJoiner.isEmpty()
                || phoneListJoiner.chars().anyMatch(Character::isDigit)) {
            throw new FlashAiOptionsException(
                    "phoneListJoiner", "is empty or holds digits", "give text without digits, such as ^ or |");
        }
    }
}
