package io.github.camelflashai.simulator;

/** How callbacks are signed: no document says it, two schemes are seen in public code. */
public enum CallbackSign {
    /** No {@code sign} field. */
    NONE,
    /** Over the fields of {@code body}, like the parameters of a request. */
    BODY,
    /** Over {@code body} (its JSON text as it is sent), {@code code}, {@code msg} and {@code success}. */
    ENVELOPE
}
