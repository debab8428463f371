package io.github.camelflashai.producer;

import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.WireText;
import io.github.camelflashai.wire.request.ParameterSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The parameters that a route fixes: where an option gives one of them, a message does not give another value. Who can write to a
 * queue could else have the results of all calls posted to a host of theirs, or people called at night.
 */
public final class FixedParameters {
    /** The option's word for all parameters that options give. */
    private static final String ALL = "*";

    /** The option's word for no parameter. */
    private static final String NONE = "none";

    /** Those that get their value while the application runs, from its callback route. */
    private static final Set<Parameter> SET_BY_CALLBACK_ROUTE =
            EnumSet.of(Parameter.NOTIFY_URL, Parameter.NOTIFY_BATCH_URL);

    private final Operation operation;
    private final ParameterSource options;
    private final Set<Parameter> fixed;

    private FixedParameters(Operation operation, ParameterSource options, Set<Parameter> fixed) {
        this.operation = operation;
        this.options = options;
        this.fixed = fixed;
    }

    /**
     * Those of an endpoint.
     *
     * @param names their names, joined by commas; those that the operation does not take are left out, so that a component can name
     *     some for all its endpoints
     * @param options gives the values
     * @throws FlashAiOptionsException if a name is no parameter's, or no option gives it, so that nothing would be fixed
     */
    public static FixedParameters of(String names, Operation operation, ParameterSource options) {
        if (names.strip().equals(ALL)) {
            return new FixedParameters(operation, options, EnumSet.allOf(Parameter.class));
        }
        Set<Parameter> fixed = EnumSet.noneOf(Parameter.class);
        if (!names.strip().equals(NONE)) {
            Arrays.stream(names.split(","))
                    .map(String::strip)
                    .map(FixedParameters::named)
                    .forEach(fixed::add);
        }
        fixed.retainAll(operation.parameters());
        for (Parameter parameter : fixed) {
            if (options.value(parameter) == null && !SET_BY_CALLBACK_ROUTE.contains(parameter)) {
                throw new FlashAiOptionsException(
                        "fixed",
                        "names " + parameter.wireName() + ", which no option gives, so that messages would",
                        "set the option " + parameter.wireName() + ", or leave the name out");
            }
        }
        return new FixedParameters(operation, options, fixed);
    }

    private static Parameter named(String name) {
        return Parameter.named(name)
                .orElseThrow(() -> new FlashAiOptionsException(
                        "fixed",
                        "names '" + name + "', which is no parameter",
                        "join names such as notifyUrl and userId by commas, or write " + ALL + " for all that options"
                                + " give, or " + NONE));
    }

    /**
     * Checks what a message gives.
     *
     * @throws FlashAiInvalidRequestException naming the parameters of which it gives other values than the options; the values come
     *     from outside and are not shown
     */
    public void check(MessageParameters message) {
        List<Violation> faults = fixed.stream()
                .filter(parameter -> isChanged(options.value(parameter), message, parameter))
                .map(parameter -> Violation.of(
                        Violation.Kind.FORBIDDEN,
                        parameter.wireName(),
                        "is fixed by the route (option fixed), and the message gives another value: leave it out"))
                .toList();
        if (!faults.isEmpty()) {
            throw new FlashAiInvalidRequestException(operation.path(), faults);
        }
    }

    private static boolean isChanged(Object option, MessageParameters message, Parameter parameter) {
        Object given = option == null ? null : message.given(parameter);
        return given != null
                && !(WireText.hasPlainForm(given) && WireText.of(given).equals(WireText.of(option)));
    }
}
