package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ParameterList;
import io.github.camelflashai.api.ValueKind;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.WireText;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the parameters of a request from what a route hands over, and checks them all before anything is sent. */
public final class RequestBuilder {
    static final String NOT_ENCODABLE = "holds half of a character (a lone surrogate), which cannot be sent";

    private static final Set<String> FILLED_IN_BY_THE_CONNECTOR =
            Set.of("clientid", "nonce", "timestamp", "signtype", "sign");

    private final RequestRules rules;
    private final ParameterValues forms;
    private final CalleeEncoding encoding;
    private final PlanLimits limits;

    public RequestBuilder(RequestRules rules) {
        this(rules, null);
    }

    /**
     * A builder that puts callees into the order of the script's variables.
     *
     * @param scripts knows the variables; null to leave callees as they are given
     */
    public RequestBuilder(RequestRules rules, ScriptVariablesSource scripts) {
        this.encoding = new CalleeEncoding(rules, scripts);
        this.rules = rules;
        this.limits = new PlanLimits(rules);
        this.forms = new ParameterValues(rules.phoneListJoiner());
    }

    /**
     * The parameters of a request for an operation of the catalogue.
     *
     * @return the request, in which no value is empty
     * @throws FlashAiInvalidRequestException with all faults of the request
     */
    public FlashAiRequest build(Operation operation, ParameterSource source) {
        Violations faults = new Violations();
        Map<String, Object> parameters = new LinkedHashMap<>();
        EncodedCallees callees = EncodedCallees.NONE;
        for (Parameter parameter : operation.parameters()) {
            Object given = source.value(parameter);
            if (given == null) {
                continue;
            }
            if (parameter.kind() == ValueKind.CALLEES) {
                callees = callees(operation, parameter, given, source, faults);
                continue;
            }
            Object value = value(parameter, given, faults);
            if (value != null && !"".equals(value)) {
                parameters.put(parameter.wireName(), value);
            }
        }
        FlashAiRequest request = new FlashAiRequest(operation, operation.path(), parameters, callees);
        for (Parameter parameter : operation.required()) {
            if (isMissing(parameter, request, faults)) {
                missing(parameter, "", source, faults);
            }
        }
        for (ParameterList.Condition condition : operation.conditions()) {
            Object value = request.value(condition.parameter().wireName());
            if (condition.value().equals(WireText.of(value)) && isMissing(condition.needed(), request, faults)) {
                missing(condition.needed(), " with " + condition.parameter() + "=" + condition.value(), source, faults);
            }
        }
        limits.check(request, faults);
        faults.decide(operation.path(), rules);
        return request;
    }

    /**
     * The parameters of a request for the generic operation.
     *
     * @param path the path that is called, for messages
     * @param fields the parameters by name, with values of text, number, boolean or null
     * @throws FlashAiInvalidRequestException with all faults of the request
     */
    public FlashAiRequest buildGeneric(String path, Map<String, ?> fields) {
        Violations faults = new Violations();
        Map<String, Object> request = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (FILLED_IN_BY_THE_CONNECTOR.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                faults.add(Violation.Kind.WRONG_TYPE, name, "is filled in by the connector: leave it out");
            } else if (!WireText.hasPlainForm(value)) {
                faults.add(Violation.Kind.WRONG_TYPE, name, ParameterValues.NO_PLAIN_FORM);
            } else if (value instanceof Number || value instanceof Boolean) {
                request.put(name, value);
            } else if (value instanceof CharSequence) {
                text(name, value.toString(), request, faults);
            } else if (value != null) {
                faults.add(
                        Violation.Kind.WRONG_TYPE,
                        name,
                        "is a " + value.getClass().getName()
                                + ": a request is flat, so it must be text, a number or a boolean");
            }
        });
        faults.decide(path, rules);
        return new FlashAiRequest(Operation.REQUEST, path, request, EncodedCallees.NONE);
    }

    private static void text(String name, String value, Map<String, Object> request, Violations faults) {
        if (!WireText.isEncodable(value) || !WireText.isEncodable(name)) {
            faults.add(Violation.Kind.WRONG_TYPE, name, NOT_ENCODABLE);
        } else if (!value.isEmpty()) {
            request.put(name, value);
        }
    }

    private EncodedCallees callees(
            Operation operation, Parameter parameter, Object given, ParameterSource source, Violations faults) {
        Optional<Iterator<ListedCallee>> callees;
        try {
            callees = CalleeList.of(given, rules.callees().repeated() != CalleeRules.Fate.SEND);
        } catch (InvalidValueException e) {
            faults.add(Violation.Kind.AMBIGUOUS, parameter.wireName(), e.getMessage());
            return EncodedCallees.NONE;
        }
        if (callees.isEmpty()) {
            value(parameter, given, faults);
            return EncodedCallees.NONE;
        }
        return encoding.encode(operation, callees.get(), source, faults);
    }

    /** The value as it is sent; null if it cannot be. */
    private Object value(Parameter parameter, Object given, Violations faults) {
        try {
            Object value = forms.of(parameter, given, faults);
            String text = WireText.of(value);
            if (!WireText.isEncodable(text)) {
                faults.add(Violation.Kind.WRONG_TYPE, parameter.wireName(), NOT_ENCODABLE);
            } else if (!text.isEmpty()) {
                parameter
                        .constraint()
                        .violation(text)
                        .ifPresent(reason -> faults.add(Violation.Kind.NOT_LEGAL, parameter.wireName(), reason));
            }
            return value;
        } catch (InvalidValueException e) {
            faults.add(Violation.Kind.WRONG_TYPE, parameter.wireName(), e.getMessage());
            return null;
        }
    }

    /** A parameter that was given with a fault is not missing besides. */
    private static boolean isMissing(Parameter parameter, FlashAiRequest request, Violations faults) {
        return request.value(parameter.wireName()) == null
                && !(parameter.kind() == ValueKind.CALLEES && request.callees().isNobodyLeft())
                && faults.all().stream().noneMatch(fault -> fault.parameter().equals(parameter.wireName()));
    }

    private static void missing(Parameter parameter, String when, ParameterSource source, Violations faults) {
        faults.add(
                Violation.Kind.MISSING,
                parameter.wireName(),
                "is missing and required" + when + " (" + source.whereToSet(parameter) + "). "
                        + parameter.description());
    }
}
