package io.github.camelflashai.chaos;

/** What the fault layer does to a call. */
enum FaultKind {
    /** Breaks the connection before the request is read. */
    RESET_BEFORE(false),
    /** Breaks it in the middle of the request. */
    RESET_DURING(false),
    /** The server takes the request; its answer is lost with the connection. */
    RESET_AFTER(true),
    /** The server gets the request only when the client has given up. */
    LATE_REQUEST(true),
    /** The client gets the answer when it has given up. */
    LATE_ANSWER(true),
    STATUS_500_BEFORE(false),
    STATUS_500_AFTER(true),
    STATUS_503_BEFORE(false),
    STATUS_503_AFTER(true),
    GARBAGE_BEFORE(false),
    GARBAGE_AFTER(true);

    private final boolean reachesTheServer;

    FaultKind(boolean reachesTheServer) {
        this.reachesTheServer = reachesTheServer;
    }

    boolean reachesTheServer() {
        return reachesTheServer;
    }
}
