package io.github.camelflashai.chaos;

/** What stands between a fault and a second call. */
enum Guard {
    /** What the connector does by default, and a server that refuses a nonce and a name the second time. */
    DEFAULT(false, "reconcile=redelivered"),
    /** The connector's ledger, and a server that takes both again. */
    LEDGER(true, "submissionRepository=#bean:ledger"),
    /** The connector's question before each message, and a server that takes both again. */
    ALWAYS(true, "reconcile=always"),
    /** Nothing: people are called twice. */
    NEVER(true, "reconcile=never");

    private final boolean serverTrusts;
    private final String options;

    Guard(boolean serverTrusts, String options) {
        this.serverTrusts = serverTrusts;
        this.options = options;
    }

    /** Whether the server makes a second batch of a name that it has. */
    boolean serverTrusts() {
        return serverTrusts;
    }

    /** The options of the connector. */
    String options() {
        return options;
    }
}
