package io.github.camelflashai.producer;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ValueKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A body that is one value and nothing else: the name of the batch, or the phones. It is what a person types into a queue's
 * console. What looks like the text of a structure, or is of several lines, is no name.
 */
final class PlainBody {
    private static final Pattern BETWEEN_PHONES = Pattern.compile("[\\s,;^|]+");
    private static final Pattern NAME = Pattern.compile("[^<\\[{\\p{Cntrl}][^\\p{Cntrl}]*");

    private PlainBody() {}

    /** The parameter that text gives: the phones of an operation that takes some, else the only one that is required. */
    private static Optional<Parameter> parameter(Operation operation) {
        List<Parameter> required = operation.required();
        return phones(operation).or(() -> required.size() == 1 ? Optional.of(required.get(0)) : Optional.empty());
    }

    /** What the elements of a list give, if they are phones. */
    static Optional<Map<String, Object>> ofElements(Operation operation, Object body) {
        return phones(operation).flatMap(phones -> elements(body).map(list -> Map.of(phones.wireName(), list)));
    }

    /** What text gives. */
    static Optional<Map<String, Object>> ofText(Operation operation, String text) {
        return parameter(operation).filter(parameter -> !text.isEmpty()).flatMap(parameter -> value(parameter, text)
                .map(value -> Map.of(parameter.wireName(), value)));
    }

    private static Optional<Object> value(Parameter parameter, String text) {
        if (parameter.kind() == ValueKind.PHONE_LIST) {
            return Optional.of(List.of(BETWEEN_PHONES.split(unquoted(text), -1)));
        }
        return Optional.of(unquoted(text))
                .filter(name -> NAME.matcher(name).matches())
                .map(Object.class::cast);
    }

    /** JSON serializers put a text between quotation marks. */
    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    /** The phones of an operation that takes some. */
    static Optional<Parameter> phones(Operation operation) {
        return operation.required().stream()
                .filter(parameter -> parameter.kind() == ValueKind.PHONE_LIST)
                .findFirst();
    }

    private static Optional<List<Object>> elements(Object body) {
        if (body instanceof Object[] array) {
            return Optional.of(Arrays.asList(array));
        }
        if (body instanceof Iterable<?> elements && !(body instanceof Map<?, ?>)) {
            Stream<?> stream = StreamSupport.stream(elements.spliterator(), false);
            return Optional.of(stream.<Object>map(element -> element).toList());
        }
        return Optional.empty();
    }
}
