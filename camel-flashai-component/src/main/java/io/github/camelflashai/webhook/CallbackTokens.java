package io.github.camelflashai.webhook;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The secret tokens in callback addresses. The first is the one that new addresses have; all of them are accepted, so that
 * addresses which the server was given earlier stay good while a token is replaced.
 */
public final class CallbackTokens {
    /** The value of the option that asks for no check in so many words. */
    static final String NONE = "none";

    private static final String PARAMETER = "token=";
    /** Letters and digits that no proxy and no server writes in another way. 32 of them cannot be guessed. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{32,}");

    private final String query;
    private final List<byte[]> digests;

    private CallbackTokens(String query, List<byte[]> digests) {
        this.query = query;
        this.digests = digests;
    }

    /**
     * Reads the option {@code callbackToken}.
     *
     * @param option tokens joined by commas, or {@link #NONE}
     * @throws FlashAiOptionsException if there is none, or one that could be guessed; the message says what to do, and holds
     *     no token
     */
    public static CallbackTokens of(String option) {
        if (option == null || option.isBlank()) {
            throw new FlashAiOptionsException(
                    "callbackToken",
                    "is missing. It is the secret in the address that FlashAI posts callbacks to, by which they are known from"
                            + " anybody else's",
                    "set it to 32 or more letters and digits that nobody can guess, such as the output of 'openssl rand -hex"
                            + " 32', the same on all nodes. callbackToken=none accepts callbacks from anybody");
        }
        if (NONE.equals(option)) {
            return new CallbackTokens("", List.of());
        }
        List<String> tokens = List.of(option.split(",", -1));
        if (!tokens.stream().allMatch(token -> TOKEN.matcher(token).matches())) {
            throw new FlashAiOptionsException(
                    "callbackToken",
                    "holds a token that is not safe",
                    "each must be 32 or more of the letters A to Z and a to z, digits, and . _ ~ -, joined by commas without"
                            + " white space; make one with 'openssl rand -hex 32'");
        }
        return new CallbackTokens(
                "?" + PARAMETER + tokens.get(0),
                tokens.stream().map(CallbackTokens::digest).toList());
    }

    public boolean areNone() {
        return digests.isEmpty();
    }

    /** Whether a token of the one is one of the other too. */
    boolean share(CallbackTokens other) {
        return digests.stream()
                .anyMatch(one -> other.digests.stream().anyMatch(another -> MessageDigest.isEqual(one, another)));
    }

    /** What stands behind the path in an address that is given to the server; empty if there are no tokens. */
    public String query() {
        return query;
    }

    /**
     * Whether an address has one of the tokens. It takes as long for a wrong token as for a right one, and for a token that
     * begins like a right one as for any other.
     *
     * @param rawQuery what stood behind the question mark, or null
     */
    boolean accept(String rawQuery) {
        if (areNone()) {
            return true;
        }
        List<String> given = rawQuery == null
                ? List.of()
                : Arrays.stream(rawQuery.split("&", -1))
                        .filter(parameter -> parameter.startsWith(PARAMETER))
                        .toList();
        if (given.size() != 1) {
            return false;
        }
        byte[] digest = digest(given.get(0).substring(PARAMETER.length()));
        boolean found = false;
        for (byte[] right : digests) {
            found |= MessageDigest.isEqual(right, digest);
        }
        return found;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
