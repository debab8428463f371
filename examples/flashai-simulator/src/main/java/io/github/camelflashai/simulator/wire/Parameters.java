package io.github.camelflashai.simulator.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of one request, in the order they came. */
public final class Parameters {
    private static final Set<String> COMMON = Set.of("clientId", "nonce", "timestamp", "signType", "sign");

    private final Map<String, Value> values;

    public Parameters(Map<String, Value> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Every parameter. */
    public Map<String, Value> all() {
        return values;
    }

    /** The parameters beyond those that every request has. */
    public Map<String, Value> business() {
        Map<String, Value> business = new LinkedHashMap<>(values);
        business.keySet().removeAll(COMMON);
        return business;
    }

    /** The value of a parameter; one that is null or empty counts as not there. */
    public Optional<Value> find(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !value.text().isEmpty());
    }

    /** The text of a parameter; one that is null or empty counts as not there. */
    public Optional<String> text(String name) {
        return find(name).map(Value::text);
    }

    /** The text of a parameter that was checked to be there. */
    public String require(String name) {
        return text(name).orElseThrow(() -> new Refusal(ApiCode.ILLEGAL_PARAMETER, name + " is missing"));
    }

    /** The number in a parameter that was checked to be there and to be a whole number. */
    public int number(String name) {
        return Integer.parseInt(require(name));
    }
}
