package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/** Where a record came from. */
public enum Source {
    /** FlashAI posted it. */
    CALLBACK,
    /** It was asked for: by a poll, or by a call. */
    POLL;

    /** The callback type of a list of calls, and of a call in it; null if it was asked for. */
    @Nullable
    String callbackTypeOfCalls() {
        return this == CALLBACK ? CallbackType.CALL_LIST.toString() : null;
    }

    /** The name, as it stands in JSON. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
