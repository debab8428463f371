package io.github.camelflashai.client;

import io.github.camelflashai.wire.Account;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of itself, such as the description of a refusal, in a form for exceptions and logs: of a sane length, without
 * anything that could make a line of its own, and without what only this application should know.
 */
final class ServerText {
    private static final int LONGEST_CODE = 32;
    private static final int LONGEST = 300;
    /** A shorter one hides nothing, and would be found in half of all words. */
    private static final int SHORTEST_SECRET = 6;

    private static final String MASK = "****";

    /** Control characters, ends of lines and paragraphs, and what turns the direction of text round. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]");
    /** Of the address of callbacks, which a server may quote. */
    private static final Pattern TOKEN = Pattern.compile("(token=)[^&\\s\"']+", Pattern.CASE_INSENSITIVE);

    private final String secret;

    ServerText(Account account) {
        secret = account.clientSecret();
    }

    /** A code; null if there is none. */
    @Nullable
    String code(@Nullable String code) {
        return clean(code, LONGEST_CODE);
    }

    /** A description; null if there is none. */
    @Nullable
    String text(@Nullable String text) {
        return clean(text, LONGEST);
    }

    private @Nullable String clean(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        // The secret goes first, or half of one could be left where the text is cut.
        String masked = secret.length() < SHORTEST_SECRET ? text : text.replace(secret, MASK);
        String open = TOKEN.matcher(masked).replaceAll("$1" + MASK);
        String cut = open.length() <= longest ? open : open.substring(0, longest) + "...";
        return UNPRINTABLE.matcher(cut).replaceAll(" ");
    }
}
