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
 * @param missing the code of the refusal if it is not there
 * @param check what its text must be like
 */
public record ParameterRule(String name, JsonType type, Need need, ApiCode code, ApiCode missing, Check check) {
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
        return required(name, JsonType.STRING, Checks.notBlank());
    }

    /** A required number. */
    public static ParameterRule number(String name) {
        return required(name, JsonType.NUMBER, Checks.wholeNumber());
    }

    /** A required boolean. */
    public static ParameterRule flag(String name) {
        return required(name, JsonType.BOOLEAN, Checks.oneOf("true", "false"));
    }

    private static ParameterRule required(String name, JsonType type, Check check) {
        return new ParameterRule(name, type, Need.ALWAYS, ApiCode.ILLEGAL_PARAMETER, ApiCode.ILLEGAL_PARAMETER, check);
    }

    /** The same, but it may be left out. */
    public ParameterRule optional() {
        return new ParameterRule(name, type, Need.NEVER, code, missing, check);
    }

    /** The same, but only a strict server misses it. */
    public ParameterRule optionalUnlessStrict() {
        return new ParameterRule(name, type, Need.WHEN_STRICT, code, missing, check);
    }

    /** The same with another check. */
    public ParameterRule that(Check other) {
        return new ParameterRule(name, type, need, code, missing, other);
    }

    /** The same with another code for values that are not legal. */
    public ParameterRule refusedWith(ApiCode other) {
        return new ParameterRule(name, type, need, other, missing, check);
    }

    /** The same with another code where it is not there. */
    public ParameterRule missedWith(ApiCode other) {
        return new ParameterRule(name, type, need, code, other, check);
    }

    /** Holds the rule against a request. */
    public Optional<Complaint> complaint(Parameters parameters, boolean strict) {
        Optional<Value> value = parameters.find(name);
        if (value.isEmpty()) {
            boolean missed = need == Need.ALWAYS || (need == Need.WHEN_STRICT && strict);
            return missed ? Optional.of(new Complaint(missing, name + " is missing")) : Optional.empty();
        }
        if (strict && value.get().type() != type) {
            return Optional.of(
                    new Complaint(code, name + " must be a JSON " + type.name().toLowerCase(Locale.ROOT)));
        }
        return check.complaint(value.get().text()).map(why -> new Complaint(code, name + " " + why));
    }
}
