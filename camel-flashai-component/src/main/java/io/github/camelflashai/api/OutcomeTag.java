package io.github.camelflashai.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a request ended, in a word, for metrics: {@value #SUCCESS}, or the kind of the exception, such as {@code not_found} for
 * {@link FlashAiNotFoundException}.
 */
public final class OutcomeTag {
    public static final String SUCCESS = "success";

    private static final Map<Class<?>, String> OF_EXCEPTIONS = Arrays.stream(
                    FlashAiException.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), OutcomeTag::word));

    private OutcomeTag() {}

    /**
     * The word.
     *
     * @param failure how the request failed; null if it is a success
     */
    public static String of(FlashAiException failure) {
        return failure == null ? SUCCESS : OF_EXCEPTIONS.get(failure.getClass());
    }

    /** All words there are, success first. */
    public static List<String> all() {
        return Stream.concat(Stream.of(SUCCESS), OF_EXCEPTIONS.values().stream().sorted())
                .toList();
    }

    private static String word(Class<?> exception) {
        return exception
                .getSimpleName()
                .replaceFirst("^FlashAi(.*)Exception$", "$1")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
