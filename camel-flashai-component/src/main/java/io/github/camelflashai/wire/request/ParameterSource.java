package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Parameter;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where the values of parameters come from. */
public interface ParameterSource {
    /** The value of a parameter in any of the forms of its kind; null if there is none. */
    Object value(Parameter parameter);

    /** Where the parameter can be set, for the message that says that it is missing. */
    String whereToSet(Parameter parameter);

    /** The same values, and others where there is none. */
    default ParameterSource orElse(Function<Parameter, Object> others) {
        return changed((parameter, value) -> value == null ? others.apply(parameter) : value);
    }

    /** The same values but for some. */
    default ParameterSource with(Map<Parameter, Object> values) {
        return changed((parameter, value) -> values.getOrDefault(parameter, value));
    }

    private ParameterSource changed(BiFunction<Parameter, Object, Object> change) {
        ParameterSource source = this;
        return new ParameterSource() {
            @Override
            public Object value(Parameter parameter) {
                return change.apply(parameter, source.value(parameter));
            }

            @Override
            public String whereToSet(Parameter parameter) {
                return source.whereToSet(parameter);
            }
        };
    }
}
