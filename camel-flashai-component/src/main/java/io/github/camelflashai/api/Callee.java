package io.github.camelflashai.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person to call. Travels as {@code phone^attach^params}, with {@code ^custName^custCompany} behind it where one of them
 * is given (flashai-api.md, section 6.1).
 *
 * @param phone the number to dial
 * @param attach the additional data: in practice the names of the script variables. Free text with a {@code -} in it is
 *     the same as its parts.
 * @param params the values of the script variables, in the order of their names
 * @param custName the callee's name, or empty
 * @param custCompany the callee's company, or empty
 */
public record Callee(String phone, List<String> attach, List<String> params, String custName, String custCompany) {
    /** The fields of its JSON form, in the records that have a callee. */
    static final JsonFields<Callee> JSON = JsonFields.of(Callee.class)
            .text("phone", Callee::phone, "The phone of the callee.")
            .texts("attach", Callee::attach, "The additional data: in practice the names of the script variables.")
            .texts("params", Callee::params, "The values of the script variables, in the order of their names.")
            .text("custName", Callee::custName, "The callee's name.")
            .text("custCompany", Callee::custCompany, "The callee's company.");

    public Callee {
        phone = phone == null ? "" : phone;
        attach = normal(attach);
        params = normal(params);
        custName = custName == null ? "" : custName;
        custCompany = custCompany == null ? "" : custCompany;
    }

    /** A callee for a script without variables. */
    public static Callee of(String phone) {
        return new Callee(phone, List.of(), List.of(), "", "");
    }

    /**
     * A callee with script variables.
     *
     * @param variables the values by name, in the order in which the map iterates; a null value counts as empty text
     */
    public static Callee of(String phone, Map<String, String> variables) {
        List<String> values = new ArrayList<>(variables.size());
        variables.values().forEach(value -> values.add(value == null ? "" : value));
        return new Callee(phone, List.copyOf(variables.keySet()), values, "", "");
    }

    /** The same callee with a name and a company. */
    public Callee withCustomer(String name, String company) {
        return new Callee(phone, attach, params, name, company);
    }

    /**
     * The script variables by name, in order; empty if attach is no list of names, that is if there are not as many
     * different names as values.
     */
    public Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < attach.size() && attach.size() == params.size(); i++) {
            variables.put(attach.get(i), params.get(i));
        }
        return variables.size() == attach.size() ? Collections.unmodifiableMap(variables) : Map.of();
    }

    /** The items of a field of the API's text; none for empty text. */
    public static List<String> items(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("-", -1));
    }

    /** One empty item and no items are the same text, so they are the same here too. */
    private static List<String> normal(List<String> items) {
        return items == null || items.equals(List.of("")) ? List.of() : List.copyOf(items);
    }

    /** Shows the phone masked and no values: they are a person's data. */
    @Override
    public String toString() {
        return "Callee[" + PhoneNumber.mask(phone) + ", " + params.size() + " params]";
    }
}
