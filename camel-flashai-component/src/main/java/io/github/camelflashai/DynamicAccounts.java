package io.github.camelflashai;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a {@code toD} may say of the account and its connection: what its route says in so many words, and nothing that an expression
 * gives. Thread-safe.
 */
final class DynamicAccounts {
    private static final Set<String> GUARDED =
            Set.of("baseurl", "clientid", "clientsecret", "options", "notifyurl", "notifybatchurl", "fixed");
    private static final String HTTP_OPTIONS = "http.";

    /** By its name, since it is no part of Camel's API; there is no other way to see what an endpoint is made for. */
    private static final String TO_D = "org.apache.camel.processor.SendDynamicProcessor";

    private final Set<Entry<String, Object>> inRoutes = ConcurrentHashMap.newKeySet();

    /** Those parameters of an endpoint that say which account it uses, how it reaches it, or where its results go. */
    static Stream<Entry<String, Object>> guarded(Map<String, Object> parameters) {
        return parameters.entrySet().stream().filter(parameter -> isGuarded(parameter.getKey()));
    }

    /** Camel finds an option whatever its case, with dashes, and inside of another. */
    private static boolean isGuarded(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("-", "");
        return plain.startsWith(HTTP_OPTIONS) || GUARDED.contains(plain.substring(plain.lastIndexOf('.') + 1));
    }

    /** Takes note of what a route says. */
    void allow(Entry<String, Object> parameter) {
        inRoutes.add(Map.entry(parameter.getKey(), parameter.getValue()));
    }

    /**
     * Checks the parameters of an endpoint that is being made.
     *
     * @throws FlashAiOptionsException if it is made for a toD, and no route says what they say
     */
    void check(Map<String, Object> parameters) {
        if (guarded(parameters).anyMatch(parameter -> !inRoutes.contains(parameter)) && isForToD()) {
            throw refusal();
        }
    }

    private static boolean isForToD() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(TO_D)));
    }

    static FlashAiOptionsException refusal() {
        return new FlashAiOptionsException(
                "allowDynamicAccount",
                "is not set, and an expression of a toD sets the account, its connection or where results go",
                "write baseUrl, clientId, clientSecret, options, notifyUrl, notifyBatchUrl, fixed and http.* without expressions, use choice() between"
                        + " endpoints and to instead of toD for a Kamelet, or set allowDynamicAccount=true on the component where nobody else writes what the"
                        + " expressions read");
    }
}
