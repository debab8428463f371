package io.github.camelflashai.wire.response;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the lists in an answer have the form of the API. Their JSON read as delimited text would give records with brackets in
 * place of names, and a result that is no object would be a list of nothing.
 */
final class ResultShape {
    /** Lists that are delimited text. */
    private static final Set<String> TEXTS = Set.of(
            "mobileList",
            "failMobileInfo",
            "botenceList",
            "lineList",
            "paramSeqLsit",
            "paramSeqList",
            "lineSummary",
            "callList");

    /** Lists that are JSON arrays of objects. */
    private static final Set<String> OBJECTS = Set.of("records");

    private ResultShape() {}

    /** What has another form, for the end of a sentence; empty if all is well. */
    static Optional<String> fault(Map<String, Object> result) {
        if (result.size() == 1 && result.containsKey(Envelope.BARE_BODY)) {
            return Optional.of("a result that is no JSON object");
        }
        return result.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .filter(field -> (TEXTS.contains(field.getKey()) && !isText(field.getValue()))
                        || (OBJECTS.contains(field.getKey()) && !areAll(field.getValue(), Map.class)))
                .map(field -> field.getKey() + " in another form than the API document's")
                .findFirst();
    }

    /** An array of records is as good as their text. */
    private static boolean isText(Object list) {
        return list instanceof String || list instanceof Number || areAll(list, String.class);
    }

    private static boolean areAll(Object list, Class<?> type) {
        return list instanceof List<?> elements
                && elements.stream().filter(Objects::nonNull).allMatch(type::isInstance);
    }
}
