package io.github.camelflashai.account;

import io.github.camelflashai.api.BatchState;
import io.github.camelflashai.api.BatchSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** What stands in the exchange of a tracked batch: in headers, because repositories keep no properties of an exchange. */
public final class TrackedExchange {
    /** Which route's message submitted it. */
    public static final String ROUTE = "CamelFlashAiTrackedRoute";

    /** Since when a batch is tracked. */
    static final String SINCE = "CamelFlashAiTrackedSince";

    /** How many callees the server accepted of it, by the receipt. */
    static final String ACCEPTED = "CamelFlashAiTrackedAccepted";

    /** What this application did to it last. */
    static final String STEERING = "CamelFlashAiTrackedSteering";

    /** Since when what the route took last is so. */
    static final String SAVED = "CamelFlashAiTrackedSaved";

    private static final List<String> OWN_HEADERS = List.of(ROUTE, SINCE, ACCEPTED, STEERING, SAVED);
    private static final int COUNTS = 3;

    private TrackedExchange() {}

    /** The headers of the message that started the campaign. */
    public static Map<String, Object> startHeaders(Exchange tracked) {
        Map<String, Object> headers = new HashMap<>(tracked.getMessage().getHeaders());
        OWN_HEADERS.forEach(headers::remove);
        return headers;
    }

    /** The id of the route whose message submitted it; null if none is known. */
    static String routeId(Exchange tracked) {
        return tracked.getMessage().getHeader(ROUTE, String.class);
    }

    /** Since when it is tracked; null if this is not known. */
    public static Instant since(Exchange tracked) {
        return instant(tracked, SINCE);
    }

    /** How many callees the server accepted, by the receipt; null if none is known. */
    public static Long accepted(Exchange tracked) {
        return tracked.getMessage().getHeader(ACCEPTED, Long.class);
    }

    /** What this application did to a batch last. */
    public static Steering steering(Exchange tracked) {
        String name = tracked.getMessage().getHeader(STEERING, String.class);
        return name == null ? Steering.RUNNING : Steering.valueOf(name);
    }

    /** What the route took of a batch last; empty if it took nothing yet. */
    public static String taken(Exchange tracked) {
        return tracked.getMessage().getBody(String.class);
    }

    /** Since when that is so; null if it took nothing yet. */
    public static Instant takenSince(Exchange tracked) {
        return instant(tracked, SAVED);
    }

    /** What the route took last, as progress: another application may watch, or this one before it started anew. */
    static BatchSummary progress(String batchName, Exchange tracked) {
        String[] words = String.valueOf(taken(tracked)).split(" ", -1);
        String[] counts = words[0].split("/", -1);
        if (counts.length != COUNTS) {
            return words[0].equals(BatchState.MISSING.toString())
                    ? BatchSummary.unknown(batchName).with(BatchState.MISSING, null)
                    : null;
        }
        boolean quiet = words[words.length - 1].equals(BatchState.QUIET.toString());
        BatchState still = steering(tracked) == Steering.PAUSED ? BatchState.PAUSED : BatchState.QUIET;
        return new BatchSummary(batchName, count(counts[0]), count(counts[1]), count(counts[2]))
                .with(quiet ? still : BatchState.RUNNING, null);
    }

    private static Long count(String text) {
        return text.equals("null") ? null : Long.valueOf(text);
    }

    private static Instant instant(Exchange tracked, String header) {
        String text = tracked.getMessage().getHeader(header, String.class);
        return text == null ? null : Instant.parse(text);
    }
}
