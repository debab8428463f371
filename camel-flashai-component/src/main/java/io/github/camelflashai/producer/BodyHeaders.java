package io.github.camelflashai.producer;

import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Message;

/**
 * The headers that describe the body with which a message came, as HTTP names them. With a result as the body they would be wrong:
 * an HTTP endpoint behind would call JSON a compressed CSV file.
 */
public final class BodyHeaders {
    private static final Set<String> NAMES = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        NAMES.addAll(Set.of("Content-Type", "Content-Encoding", "Content-Length", "Transfer-Encoding"));
    }

    private BodyHeaders() {}

    static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    /** For a message that has got another body. */
    public static void remove(Message message) {
        NAMES.forEach(message::removeHeader);
    }
}
