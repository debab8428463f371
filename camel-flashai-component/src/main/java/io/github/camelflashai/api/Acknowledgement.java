package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/**
 * The result of an operation that only says that it was done.
 *
 * @param message the server's words; may be null
 */
public record Acknowledgement(@Nullable String message) {
    static Acknowledgement read(ResultBody body) {
        return new Acknowledgement(body.message());
    }
}
