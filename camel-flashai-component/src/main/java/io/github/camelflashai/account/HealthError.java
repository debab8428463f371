package io.github.camelflashai.account;

import org.jspecify.annotations.Nullable;

/**
 * A failure for those who see the health of an application: what it says, without a stack trace and causes, which are for the log.
 * Spring Boot's Actuator would show them.
 */
public final class HealthError extends Exception {
    private static final long serialVersionUID = 1L;

    private HealthError(Throwable failure) {
        super(failure.getMessage(), null, false, false);
    }

    /** What a failure says; null for none. */
    public static @Nullable HealthError of(@Nullable Throwable failure) {
        return failure == null ? null : new HealthError(failure);
    }
}
