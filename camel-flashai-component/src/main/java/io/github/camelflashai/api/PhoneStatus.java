package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/** How far a callee of a batch is. */
public enum PhoneStatus {
    PLANNED("1"),
    DONE("2"),
    FAILED("3"),
    /** The server gave none, or one that the API document does not list. */
    UNKNOWN("");

    private final String code;

    PhoneStatus(String code) {
        this.code = code;
    }

    /** The status in the API: 1, 2 or 3. */
    public String code() {
        return code;
    }

    static PhoneStatus of(@Nullable String code) {
        for (PhoneStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    static boolean isCode(String text) {
        return text.length() == 1 && of(text) != UNKNOWN;
    }
}
