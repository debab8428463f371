package io.github.camelflashai.simulator.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as people write them: in small letters and with hyphens. */
public final class Names {
    private Names() {}

    /**
     * The constant of this name.
     *
     * @throws IllegalArgumentException saying which there are
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text + " is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Names::written)
                                .collect(Collectors.joining(", "))));
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
