package io.github.camelflashai.producer;

import io.github.camelflashai.api.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.support.PatternHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which headers of the message that starts a campaign are kept with it, and given back by watch: those that an option names, or all
 * but what looks like a credential or a phone, and what describes the body of that message. They lie in a repository, for others to read, for days.
 */
final class TrackedHeaders {
    private static final Logger LOG = LoggerFactory.getLogger(TrackedHeaders.class);
    private static final int NAMES_REMEMBERED = 100;

    /** In lower case, without what stands between words. All of CamelHttp, since its query and its URI may hold a token. */
    private static final Pattern SENSITIVE_NAME =
            Pattern.compile("authori[sz]ation|cookie|token|secret|passw|passcode|passphrase"
                    + "|credential|apikey|accesskey|privatekey|session|signature|^camelhttp|^camelservlet|notifyurl|notifybatchurl"
                    + "|phone|mobile|msisdn|callee");

    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?i)^\\s*(?:bearer|basic|digest|negotiate)\\s+\\S|[?&;]\\s*(?:\\w*token|\\w*key|secret|password|sign)=");

    /** A mobile phone in any of its usual spellings, a landline with its area code, or an international one; not within a word. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{Alnum}+-])(?:"
            + "(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}"
            + "|0\\d{2,3}[- ]?\\d{7,8}"
            + "|\\+[1-9]\\d{7,14}"
            + ")(?![\\p{Alnum}-])");

    private final String @Nullable [] allowed;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /**
     * The headers that are kept.
     *
     * @param names their names, joined by commas, each maybe with an asterisk at its end or a regular expression; null for all but
     *     those that look like credentials or phones
     */
    TrackedHeaders(@Nullable String names) {
        allowed = names == null ? null : names.strip().split("\\s*,\\s*", -1);
    }

    /** Those of them that are kept. */
    Map<String, Object> of(Map<String, Object> headers) {
        Map<String, Object> kept = new HashMap<>();
        headers.forEach((name, value) -> {
            if (allowed != null
                    ? PatternHelper.matchPatterns(name, allowed)
                    : !BodyHeaders.isOne(name) && isHarmless(name, value)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    private boolean isHarmless(String name, @Nullable Object value) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
        boolean harmless = !SENSITIVE_NAME.matcher(plain).find()
                && !PHONE.matcher(name).find()
                && !CREDENTIAL.matcher(text).find()
                && !PHONE.matcher(text).find();
        if (!harmless && reported.size() < NAMES_REMEMBERED && reported.add(name)) {
            LOG.info(
                    "The header {} is not kept with a tracked campaign: it looks like a credential or a phone. Name in"
                            + " trackHeaders what watch is to give back",
                    PhoneNumber.maskIn(name.replaceAll("\\p{Cntrl}", "?")));
        }
        return harmless;
    }
}
