package io.github.camelflashai.simulator.wire;

import java.util.Locale;
import java.util.Optional;

/**
 * What is demanded of one parameter.
 *
 * @param name its name
 * @param type the JSON type in the document; only a strict server insists on it
 * @param need whether it must be there
 * @param code the code of the refusal if its value is not legal
 * @param check what its text must be like
 */
public record ParameterRule(String name, JsonType type, Need need, ApiCode code, Check check) {
    /** Whether a parameter must be there. */
    public enum Need {
        ALWAYS,
        WHEN_STRICT,
        NEVER
    }

    /** A check of a parameter's text. */
    @FunctionalInterface
    public interface Check {
        /** What is wrong with it, empty if nothing. Never quotes the text: it may hold phone numbers. */
        Optional<String> complaint(String text);
    }

    /**
     * What is wrong with a parameter.
     *
     * @param code the code of the refusal
     * @param text the reason, with the parameter's name
     */
    public record Complaint(ApiCode code, String text) {}

    /** A required text. */
    public static ParameterRule text(String name) {
        return new ParameterRule(name, JsonType.STRING, Need.ALWAYS, ApiCode.ILLEGAL_PARAMETER, Checks.notBlank());
    }

    /** A required number. */
    public static ParameterRule number(String name) {
        return new ParameterRule(name, JsonType.NUMBER, Need.ALWAYS, ApiCode.ILLEGAL_PARAMETER, Checks.wholeNumber());
    }

    /** The same, but it may be left out. */
    public ParameterRule optional() {
        return new ParameterRule(name, type, Need.NEVER, code, check);
    }

    /** The same, but only a strict server misses it. */
    public ParameterRule optionalUnlessStrict() {
        return new ParameterRule(name, type, Need.WHEN_STRICT, code, check);
    }

    /** The same with another check. */
    public ParameterRule that(Check other) {
        return new ParameterRule(name, type, need, code, other);
    }

    /** The same with another code for values that are not legal. */
    public ParameterRule refusedWith(ApiCode other) {
        return new ParameterRule(name, type, need, other, check);
    }

    /** Holds the rule against a request. */
    public Optional<Complaint> complaint(Parameters parameters, boolean strict) {
        Optional<Value> value = parameters.find(name);
        if (value.isEmpty()) {
            boolean missed = need == Need.ALWAYS || (need == Need.WHEN_STRICT && strict);
            return missed
                    ? Optional.of(new Complaint(ApiCode.ILLEGAL_PARAMETER, name + " is missing"))
                    : Optional.empty();
        }
        if (strict && value.get().type() != type) {
            return Optional.of(
                    new Complaint(code, name + " must be a JSON " + type.name().toLowerCase(Locale.ROOT)));
        }
        return check.complaint(value.get().text()).map(why -> new Complaint(code, name + " " + why));
    }
}
