package io.github.camelflashai.api;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of one operation.
 *
 * @param required those without which a request is not sent
 * @param all the required ones, then the optional ones
 * @param conditions optional ones that another parameter's value makes required
 */
public record ParameterList(List<Parameter> required, List<Parameter> all, List<Condition> conditions) {
    /**
     * {@code needed} is required when {@code parameter} has the value {@code value}.
     */
    public record Condition(Parameter parameter, String value, Parameter needed) {}

    public ParameterList {
        required = List.copyOf(required);
        all = List.copyOf(all);
        conditions = List.copyOf(conditions);
    }

    static ParameterList requiring(Parameter... parameters) {
        return new ParameterList(List.of(parameters), List.of(parameters), List.of());
    }

    ParameterList optional(Parameter... parameters) {
        List<Parameter> more = new ArrayList<>(all);
        more.addAll(List.of(parameters));
        return new ParameterList(required, more, conditions);
    }

    ParameterList requiredWhen(Parameter parameter, String value, Parameter needed) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(parameter, value, needed));
        return new ParameterList(required, all, more);
    }
}
