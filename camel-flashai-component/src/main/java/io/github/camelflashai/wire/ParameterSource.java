package io.github.camelflashai.wire;

import io.github.camelflashai.api.Parameter;

/** Where the values of parameters come from. */
public interface ParameterSource {
    /** The value of a parameter in any of the forms of its kind; null if there is none. */
    Object value(Parameter parameter);

    /** Where the parameter can be set, for the message that says that it is missing. */
    String whereToSet(Parameter parameter);
}
