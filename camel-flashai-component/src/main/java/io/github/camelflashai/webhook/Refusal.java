package io.github.camelflashai.webhook;

import io.github.camelflashai.api.LowerCaseName;

/** Why a request is not let in. */
public enum Refusal {
    WRONG_TOKEN(403, "no valid token"),
    WRONG_SIGN(403, "no valid sign"),
    TOO_LARGE(413, "larger than callbackMaxSize"),
    NOT_JSON(400, "a form, and no JSON"),
    TOO_MANY(503, "no room for another body at the moment"),
    NO_CALLBACK(400, "no JSON object, or one beyond the limits of depth and form");

    private final int status;
    private final String reason;

    Refusal(int status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** The reason in a word, for metrics. */
    String word() {
        return LowerCaseName.of(this);
    }

    /** The reason for the log, which holds nothing of the request. */
    @Override
    public String toString() {
        return status + ", " + reason;
    }
}
