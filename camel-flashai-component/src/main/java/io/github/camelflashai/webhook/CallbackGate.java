package io.github.camelflashai.webhook;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.wire.Account;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be said of a request before its body is read. The handler of the route asks it in any case; a server that would read
 * all of a body first can ask it earlier, as the filter of the Spring Boot starter does.
 */
public final class CallbackGate {
    private static final Pattern FORM =
            Pattern.compile("\\s*(?:multipart/|application/x-www-form-urlencoded)", Pattern.CASE_INSENSITIVE);
    private static final Pattern USUAL_TYPE =
            Pattern.compile("[\\w.+*-]{1,40}/[\\w.+*-]{1,60}(?:\\s*;\\s*charset=\"?[\\w-]{1,20}\"?)?");

    private final String path;
    private final CallbackTokens tokens;
    private final Account account;
    private final int maxSize;
    private final ActivityListener activity;
    private final RefusalLog log = new RefusalLog(System::nanoTime);

    /**
     * A gate.
     *
     * @param path the path of the callback address
     * @param tokens those of the account
     * @param account whose callbacks come here
     * @param maxSize the largest body in bytes
     * @param activity is notified of what is refused
     */
    public CallbackGate(String path, CallbackTokens tokens, Account account, int maxSize, ActivityListener activity) {
        this.account = account;
        this.path = path;
        this.tokens = tokens;
        this.maxSize = maxSize;
        this.activity = activity;
    }

    /** The path of the callback address inside the application, behind a context path of the server. */
    public String path() {
        return path;
    }

    /** Whose callbacks come here. */
    Account account() {
        return account;
    }

    /** Whether an address with a token of the one is let in by the other. */
    boolean sharesTokenWith(CallbackGate other) {
        return tokens.share(other.tokens);
    }

    /** The largest body in bytes. */
    public int maxSize() {
        return maxSize;
    }

    /**
     * Why a request is not let in. The token comes first: who has none learns nothing else. Whatever the content type says,
     * JSON is looked for in the body, unless it is a form, of which an HTTP server makes something else.
     *
     * @param rawQuery what stood behind the question mark, or null
     * @param contentType the content type, or null
     * @param length the length of the body that the request announces; negative if it does not
     * @return empty if it may pass, and its body is to be read
     */
    public Optional<Refusal> check(String rawQuery, String contentType, long length) {
        if (!tokens.accept(rawQuery)) {
            return Optional.of(Refusal.WRONG_TOKEN);
        }
        if (contentType != null && FORM.matcher(contentType).lookingAt()) {
            return Optional.of(Refusal.NOT_JSON);
        }
        return length > maxSize ? Optional.of(Refusal.TOO_LARGE) : Optional.empty();
    }

    /** Reports a refusal: logs it with the three facts of a request that may be logged, and counts it. */
    public void refused(Refusal refusal, long size, String contentType, String source) {
        activity.callbackRefused(refusal.word());
        log.refused(refusal, size < 0 ? "unknown" : size, loggable(contentType), source);
    }

    /** A header comes from outside: what is none of the usual content types is not repeated. */
    private static String loggable(String contentType) {
        if (contentType == null) {
            return "no content type";
        }
        return USUAL_TYPE.matcher(contentType).matches() ? contentType : "an unusual content type";
    }
}
