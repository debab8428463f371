package io.github.camelflashai.observe;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The values of a tag that come from outside: so many at most that no store of metrics suffers, and none that could be a phone or a
 * text about somebody. Thread-safe.
 */
final class BoundedTag {
    private static final int MOST = 30;
    private static final String NONE = "none";
    private static final String OTHER = "other";
    private static final Pattern SHORT_WORD = Pattern.compile("(?!.*\\d{3})[\\p{L}\\p{N}_+-]{1,16}");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** The value that stands for one from outside. */
    String of(String given) {
        String value = given == null ? "" : given.strip();
        if (value.isEmpty()) {
            return NONE;
        }
        if (known.contains(value)) {
            return value;
        }
        if (!SHORT_WORD.matcher(value).matches()) {
            return OTHER;
        }
        synchronized (known) {
            return known.size() < MOST && known.add(value) ? value : OTHER;
        }
    }
}
