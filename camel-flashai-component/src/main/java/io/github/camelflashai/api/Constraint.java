package io.github.camelflashai.api;

import java.util.Optional;

/** What a parameter's value, as the text that is sent, must satisfy. */
@FunctionalInterface
public interface Constraint {
    /**
     * Checks a value that is neither null nor empty.
     *
     * @return what is wrong with the value and what would be right, or empty if the value is fine
     */
    Optional<String> violation(String value);
}
