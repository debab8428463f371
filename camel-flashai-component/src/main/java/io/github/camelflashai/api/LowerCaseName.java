package io.github.camelflashai.api;

import java.util.Locale;

/** How the constants of enums are spelt as options and in metrics. */
public final class LowerCaseName {
    private LowerCaseName() {}

    /** The constant's name in lower case. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
