package io.github.camelflashai.submit;

/** What is known, before a plan is sent, about an attempt to send it that somebody made before. */
public enum EarlierAttempt {
    /** There was none, as far as anybody knows. A batch of this name is another campaign. */
    NONE,
    /** There may have been one, and it has come to its end: what the server does not show now it never got. */
    OVER,
    /** There may have been one that the server is still taking in. */
    MAYBE_RUNNING
}
