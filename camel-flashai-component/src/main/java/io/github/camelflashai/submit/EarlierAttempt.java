package io.github.camelflashai.submit;

/** What is known, before a plan is sent, about an attempt to send it that somebody made before. */
public enum EarlierAttempt {
    /** There was none, as far as anybody knows. A batch of this name is another campaign. */
    NONE,
    /** There may have been one, and it has come to its end: what the server does not show now it never got. */
    OVER,
    /** Nobody knows whether there was one: if there was, the server may still be taking it in. */
    POSSIBLE,
    /** There was one, or so it is said, that the server may still be taking in: what became of it is in doubt. */
    MAYBE_RUNNING;

    /** Whether the server is given time to show it. */
    boolean isAwaited() {
        return this == POSSIBLE || this == MAYBE_RUNNING;
    }

    /** Whether it was made for all that is known, so that the refusal of another attempt is no answer about it. */
    boolean isInDoubt() {
        return this == MAYBE_RUNNING;
    }
}
