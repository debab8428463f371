package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The order of the variables within one list, which is that of its first callee. The robot takes values by their place, so a
 * callee that has the same variables in another order is put into this one, and one that has others is refused.
 */
final class CalleeShape {
    private List<String> names;

    /**
     * The callee in the order of the list.
     *
     * @param named whether attach holds names for certain; else one alone may be free text, which differs between callees
     */
    Callee inOrder(Callee callee, boolean named) throws InvalidCalleeException {
        List<String> given = callee.attach();
        if (given.equals(names) || !(named || given.size() == callee.params().size())) {
            return callee;
        }
        if (names == null) {
            distinct(given);
            names = given;
            return callee;
        }
        if (!named && given.size() == 1 && names.size() == 1) {
            return callee;
        }
        distinct(given);
        return ordered(callee);
    }

    private Callee ordered(Callee callee) throws InvalidCalleeException {
        Map<String, String> left = new LinkedHashMap<>();
        for (int i = 0; i < callee.attach().size(); i++) {
            // A single empty value is none.
            left.put(
                    callee.attach().get(i),
                    i < callee.params().size() ? callee.params().get(i) : "");
        }
        List<String> values = new ArrayList<>(names.size());
        for (String name : names) {
            String value = left.remove(name);
            if (value == null) {
                throw shifted(name, "is a variable of the first callee of the list, and this one lacks it");
            }
            values.add(value);
        }
        if (!left.isEmpty()) {
            throw shifted(left.keySet().iterator().next(), "is a variable that the first callee of the list lacks");
        }
        return new Callee(callee.phone(), names, values, callee.custName(), callee.custCompany());
    }

    private static InvalidCalleeException shifted(String name, String what) {
        return new InvalidCalleeException(
                Violation.Kind.SHIFTS_DATA,
                name,
                what + ". The robot takes values by their place, so all callees of a list need the same variables: give"
                        + " those without a value an empty one");
    }

    private static void distinct(List<String> names) throws InvalidCalleeException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new InvalidCalleeException(
                        Violation.Kind.AMBIGUOUS, name, "stands twice among the variables: leave one of them out");
            }
        }
    }
}
