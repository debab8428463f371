package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What so many killed processes have lost and repeated. */
record Killings(int kills, int lost, int repeated) {
    /**
     * Compares.
     *
     * @param expected each thing that must be heard, once
     * @param heard what was heard, in its order
     */
    static Killings of(int kills, Set<String> expected, List<String> heard) {
        assertThat(expected).containsAll(heard);
        Map<String, Integer> times = new HashMap<>();
        heard.forEach(thing -> times.merge(thing, 1, Integer::sum));
        int lost = (int)
                expected.stream().filter(thing -> !times.containsKey(thing)).count();
        return new Killings(kills, lost, heard.size() - times.size());
    }

    /** Nothing is lost, and each kill repeats at most the exchange that was under way. */
    void assertHarmless(String what) {
        System.out.println(what + ": " + kills + " kills, " + lost + " lost, " + repeated + " repeated");
        assertThat(lost).as("lost").isZero();
        assertThat(repeated).as("repeated").isLessThanOrEqualTo(kills);
    }
}
