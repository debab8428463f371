package io.github.camelflashai.wire;

import io.github.camelflashai.api.Fault;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ParameterList;
import io.github.camelflashai.api.ValueKind;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the parameters of a request from what a route hands over, and checks them all before anything is sent. */
public final class RequestBuilder {
    static final String NOT_ENCODABLE = "holds half of a character (a lone surrogate), which cannot be sent";

    private static final Logger LOG = LoggerFactory.getLogger(RequestBuilder.class);
    /** Where streaming begins, if it is allowed, in bytes. */
    private static final long KEPT_AT_MOST = 8L * 1024 * 1024;

    private static final Set<String> FILLED_IN_BY_THE_CONNECTOR =
            Set.of("clientid", "nonce", "timestamp", "signtype", "sign");

    private final RequestRules rules;
    private final ValueForms forms;
    private final ScriptVariablesSource scripts;

    public RequestBuilder(RequestRules rules) {
        this(rules, null);
    }

    /**
     * A builder that puts callees into the order of the script's variables.
     *
     * @param scripts knows the variables; null to leave callees as they are given
     */
    public RequestBuilder(RequestRules rules, ScriptVariablesSource scripts) {
        this.scripts = scripts;
        this.rules = rules;
        this.forms = new ValueForms(rules.phoneListJoiner());
    }

    /**
     * The parameters of a request for an operation of the catalogue.
     *
     * @return the parameters beyond the common ones by name, with values of String, Long, Boolean or encoded callees, none of them
     *     empty
     * @throws FlashAiInvalidRequestException with all faults of the request
     */
    public Map<String, Object> build(Operation operation, ParameterSource source) {
        Faults faults = new Faults();
        Map<String, Object> request = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            Object value = value(operation, parameter, source, faults);
            if (value != null && !isEmpty(value)) {
                request.put(parameter.wireName(), value);
            }
        }
        for (Parameter parameter : operation.required()) {
            if (isMissing(parameter, request, faults)) {
                missing(parameter, "", source, faults);
            }
        }
        for (ParameterList.Condition condition : operation.conditions()) {
            Object value = request.get(condition.parameter().wireName());
            if (condition.value().equals(WireText.of(value)) && isMissing(condition.needed(), request, faults)) {
                missing(condition.needed(), " with " + condition.parameter() + "=" + condition.value(), source, faults);
            }
        }
        decide(operation.path(), faults);
        return request;
    }

    /**
     * The parameters of a request for the generic operation.
     *
     * @param path the path that is called, for messages
     * @param fields the parameters by name, with values of text, number, boolean or null
     * @throws FlashAiInvalidRequestException with all faults of the request
     */
    public Map<String, Object> buildGeneric(String path, Map<String, ?> fields) {
        Faults faults = new Faults();
        Map<String, Object> request = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (FILLED_IN_BY_THE_CONNECTOR.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                faults.add(Fault.Kind.WRONG_TYPE, name, "is filled in by the connector: leave it out");
            } else if (value instanceof Number || value instanceof Boolean) {
                request.put(name, value);
            } else if (value instanceof CharSequence) {
                text(name, value.toString(), request, faults);
            } else if (value != null) {
                faults.add(
                        Fault.Kind.WRONG_TYPE,
                        name,
                        "is a " + value.getClass().getName()
                                + ": a request is flat, so it must be text, a number or a boolean");
            }
        });
        decide(path, faults);
        return request;
    }

    private static void text(String name, String value, Map<String, Object> request, Faults faults) {
        if (!WireText.isEncodable(value) || !WireText.isEncodable(name)) {
            faults.add(Fault.Kind.WRONG_TYPE, name, NOT_ENCODABLE);
        } else if (!value.isEmpty()) {
            request.put(name, value);
        }
    }

    private Object value(Operation operation, Parameter parameter, ParameterSource source, Faults faults) {
        Object given = source.value(parameter);
        if (given == null) {
            return null;
        }
        if (parameter.kind() == ValueKind.CALLEES) {
            ScriptOrder order = ScriptOrder.of(scripts, operation, source);
            Optional<Iterator<?>> callees = order != null && given instanceof CharSequence text
                    ? CalleeTextCheck.callees(text.toString(), faults)
                    : CalleeForms.iterate(given);
            if (callees.isPresent()) {
                return encoded(operation.path(), callees.get(), order, faults);
            }
        }
        try {
            Object value = forms.of(parameter, given, faults);
            String text = WireText.of(value);
            if (!WireText.isEncodable(text)) {
                faults.add(Fault.Kind.WRONG_TYPE, parameter.wireName(), NOT_ENCODABLE);
            } else if (!text.isEmpty()) {
                parameter
                        .constraint()
                        .violation(text)
                        .ifPresent(reason -> faults.add(Fault.Kind.NOT_LEGAL, parameter.wireName(), reason));
            }
            return parameter.kind() == ValueKind.CALLEES ? CalleeText.of(text) : value;
        } catch (BadValueException e) {
            faults.add(Fault.Kind.WRONG_TYPE, parameter.wireName(), e.getMessage());
            return null;
        }
    }

    /** Encodes callees; what is beyond the limit of a kept request only when it is sent, if that is allowed. */
    private CalleeText encoded(String path, Iterator<?> callees, ScriptOrder order, Faults faults) {
        CalleeTextWriter writer = new CalleeTextWriter(rules.delimiterReplacement(), order, faults);
        SegmentedText text = writer.text();
        while (callees.hasNext() && !(rules.streamRequests() && text.keptBytes() > KEPT_AT_MOST)) {
            CalleeForms.write(callees.next(), writer);
        }
        if (!callees.hasNext()) {
            text.finish();
            return CalleeText.kept(text.kept());
        }
        return CalleeText.streamed(text.kept(), visitor -> {
            text.drainTo(segment -> {
                // Nothing more is sent once there is a fault; the rest is only checked, so that all faults are told.
                if (accepted(faults)) {
                    visitor.visit(segment);
                }
            });
            callees.forEachRemaining(callee -> CalleeForms.write(callee, writer));
            decide(path, faults);
            text.finish();
        });
    }

    private boolean accepted(Faults faults) {
        return rules.lenient()
                ? faults.relaxable(false).isEmpty()
                : faults.all().isEmpty();
    }

    private static boolean isEmpty(Object value) {
        return value instanceof CalleeText callees ? callees.isEmpty() : "".equals(value);
    }

    /** A parameter that was given with a fault is not missing besides. */
    private static boolean isMissing(Parameter parameter, Map<String, Object> request, Faults faults) {
        return !request.containsKey(parameter.wireName())
                && faults.all().stream().noneMatch(fault -> fault.parameter().equals(parameter.wireName()));
    }

    private static void missing(Parameter parameter, String when, ParameterSource source, Faults faults) {
        faults.add(
                Fault.Kind.MISSING,
                parameter.wireName(),
                "is missing and required" + when + " (" + source.whereToSet(parameter) + "). "
                        + parameter.description());
    }

    private void decide(String path, Faults faults) {
        if (rules.lenient()) {
            List<Fault> refused = faults.relaxable(false);
            if (!refused.isEmpty()) {
                throw new FlashAiInvalidRequestException(path, refused);
            }
            faults.all().forEach(fault -> LOG.warn("{} is sent all the same (validation=lenient): {}", path, fault));
        } else if (!faults.all().isEmpty()) {
            throw new FlashAiInvalidRequestException(path, faults.all());
        }
    }
}
