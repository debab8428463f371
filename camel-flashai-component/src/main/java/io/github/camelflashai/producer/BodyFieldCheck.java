package io.github.camelflashai.producer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ValueKind;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.request.ParameterSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges the names of a body's fields, so that no default acts in the place of what somebody wrote. A body also carries names of
 * an application's own, which are left alone.
 */
public final class BodyFieldCheck {
    private static final Logger LOG = LoggerFactory.getLogger(BodyFieldCheck.class);
    private static final int NAMES_REMEMBERED = 100;
    private static final int LONGEST_NAME_SHOWN = 40;

    private final Operation operation;
    private final boolean lenient;
    private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** @param lenient whether a misspelt name is a warning */
    public BodyFieldCheck(Operation operation, boolean lenient) {
        this.operation = operation;
        this.lenient = lenient;
        operation.parameters().stream().flatMap(BodyFieldCheck::names).forEach(known::add);
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.kind() == ValueKind.CALLEES
                ? Stream.of(MessageBody.CALLEES, parameter.wireName())
                : Stream.of(parameter.wireName());
    }

    /**
     * Checks a body.
     *
     * @param options what acts where the message says nothing
     * @throws FlashAiInvalidRequestException with all faults of the names
     */
    public void check(MessageBody body, Message message, ParameterSource options) {
        Map<String, Object> fields = body.fields();
        if (fields.isEmpty() || operation.isGeneric()) {
            return;
        }
        List<Violation> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean givesSomething = false;
        for (String name : fields.keySet()) {
            if (!known.contains(name)) {
                unknown(name, faults);
            } else if (seen.add(name.toLowerCase(Locale.ROOT))) {
                givesSomething = true;
            } else {
                faults.add(Violation.of(
                        Violation.Kind.AMBIGUOUS,
                        name,
                        "stands twice in the body, in other case: leave one of them out"));
            }
        }
        operation.parameters().stream()
                .filter(parameter -> isNull(fields, parameter))
                .filter(parameter -> message.getHeader(FlashAiConstants.headerOf(parameter)) == null)
                .filter(parameter -> body.field(parameter.wireName()) == null && options.value(parameter) != null)
                .forEach(parameter -> faults.add(Violation.of(
                        Violation.Kind.AMBIGUOUS,
                        parameter.wireName(),
                        "is null in the body, and the option of that name would act in its place: give a value, or leave"
                                + " the field out")));
        if (!givesSomething && faults.isEmpty() && !MessageBody.isSaidByHeaders(message, operation)) {
            faults.add(Violation.of(
                    Violation.Kind.AMBIGUOUS,
                    "body",
                    "has none of the fields " + String.join(", ", known)
                            + ", so that options alone would act: give one, or remove the body"));
        }
        if (!faults.isEmpty()) {
            throw new FlashAiInvalidRequestException(operation.path(), faults);
        }
    }

    private static boolean isNull(Map<String, Object> fields, Parameter parameter) {
        return fields.entrySet().stream()
                .anyMatch(field -> field.getValue() == null && field.getKey().equalsIgnoreCase(parameter.wireName()));
    }

    private void unknown(String name, List<Violation> faults) {
        Optional<String> meant =
                known.stream().filter(right -> NearName.isNear(name, right)).findFirst();
        // The name of another operation's parameter is spelt as it should be.
        if (meant.isPresent() && Parameter.named(name).isEmpty()) {
            Violation typo = Violation.of(
                    Violation.Kind.NOT_LEGAL,
                    name,
                    "is no parameter of " + operation + ": did you mean " + meant.get() + "?");
            if (lenient) {
                LOG.warn("{} leaves a field out (validation=lenient): {}", operation, typo);
            } else {
                faults.add(typo);
            }
        } else if (reported.size() < NAMES_REMEMBERED && name.length() <= LONGEST_NAME_SHOWN && reported.add(name)) {
            LOG.info("{} leaves the field {} of bodies alone, which is no parameter of it", operation, shown(name));
        }
    }

    /** A name comes from outside and might hold anything. */
    private static String shown(String name) {
        return name.codePoints().allMatch(Character::isJavaIdentifierPart)
                        && name.chars().noneMatch(Character::isDigit)
                ? name
                : "(a name that is no word)";
    }
}
