package io.github.camelflashai.observe;

import java.util.List;

/**
 * The meters of the component: the one place where they are named. Each one also has the tags of {@link #COMMON_TAGS}. No tag
 * ever holds a batch name, a phone or anything else of which there can be many.
 */
public enum FlashAiMeter {
    REQUESTS(
            Type.TIMER,
            "flashai.client.requests",
            "Requests to the server, each attempt by itself, with the time until its answer.",
            "operation",
            "outcome"),
    RETRIES(Type.COUNTER, "flashai.client.retries", "Attempts that repeat one that failed.", "operation"),
    NONCES(Type.COUNTER, "flashai.client.nonces", "Nonces that were used: one for each request that was signed."),
    RECONCILIATIONS(
            Type.COUNTER,
            "flashai.reconciliations",
            "How often the server was asked what became of a campaign: it was found, absent, its name_taken by another"
                    + " campaign, or it stayed unknown.",
            "result"),
    CALLEES(
            Type.COUNTER,
            "flashai.callees",
            "Callees of submitted campaigns, accepted or rejected by the server. Those of a campaign that a redelivered"
                    + " message finds at the server count again.",
            "result"),
    CALLBACKS(
            Type.COUNTER,
            "flashai.callbacks",
            "Callbacks: accepted by the route, failed in the route (whether the server sends them again is not known), or refused, with the"
                    + " reason; of the type call, batch, takenIn, callList or other, or none if that was not known.",
            "result",
            "reason",
            "type"),
    CALLS(
            Type.COUNTER,
            "flashai.calls",
            "Results of calls that routes took, by the server's tag for what the callee wants (none for none, other for the"
                    + " 31st and further ones and for what is no short word). Those of a callback that is sent again, and of both sources, count"
                    + " each time.",
            "source",
            "intentTag"),
    POLLS_FAILED(
            Type.COUNTER,
            "flashai.polls.failed",
            "Polls that failed, by what stands in the path of their URI, such as watch.",
            "operation"),
    BATCHES_WATCHED(
            Type.GAUGE, "flashai.batches.watched", "Batches that the watch routes follow, as of their last poll."),
    BATCHES_MISSING(
            Type.GAUGE,
            "flashai.batches.missing",
            "Those of them that the server does not know, and did not for the missingTimeout."),
    BATCHES_OLDEST(
            Type.GAUGE,
            "flashai.batches.oldest.seconds",
            "Since when the oldest of them was submitted, in seconds; 0 if there is none."),
    POOL_LEASED(Type.GAUGE, "flashai.pool.leased", "Connections that are in use.", "server", "pool"),
    POOL_AVAILABLE(Type.GAUGE, "flashai.pool.available", "Open connections that are not in use.", "server", "pool"),
    POOL_PENDING(Type.GAUGE, "flashai.pool.pending", "Requests that wait for a connection.", "server", "pool"),
    POOL_MAX(Type.GAUGE, "flashai.pool.max", "The most connections that there can be.", "server", "pool");

    /** The Camel context and the name of the component, which is the account's. */
    public static final List<String> COMMON_TAGS = List.of("camelContext", "account");

    /** What a meter measures. */
    public enum Type {
        /** What happened, and how long it took. */
        TIMER,
        /** What happened, since the start. */
        COUNTER,
        /** What is. */
        GAUGE
    }

    private final Type type;
    private final String meterName;
    private final String description;
    private final List<String> tags;

    FlashAiMeter(Type type, String meterName, String description, String... tags) {
        this.type = type;
        this.meterName = meterName;
        this.description = description;
        this.tags = List.of(tags);
    }

    public Type type() {
        return type;
    }

    /** The name in Micrometer's form, with dots. */
    public String meterName() {
        return meterName;
    }

    public String description() {
        return description;
    }

    /** Whether it is about a pool of connections. */
    boolean isOfPool() {
        return tags.contains("pool");
    }

    /** The names of its own tags. */
    public List<String> tags() {
        return tags;
    }
}
