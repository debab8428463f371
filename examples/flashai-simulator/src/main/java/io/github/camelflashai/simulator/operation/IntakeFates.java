package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Fate;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What becomes of the accepted callees of one plan when they come in. */
final class IntakeFates {
    private static final int NAME_WIDTH = 32;
    private static final int TEXT_WIDTH = 255;
    private static final int COMPANY_WIDTH = 64;

    private final Map<Fate, Predicate<CalleeRecord>> fates = new LinkedHashMap<>();

    /**
     * The fates of a plan's callees.
     *
     * @param doNotCall the platform's black list
     * @param variables how many values the plan's script needs
     */
    IntakeFates(Behaviour behaviour, String batchName, Set<String> doNotCall, int variables) {
        if (behaviour.has(Habit.BLACK_LIST_AT_INTAKE)) {
            fates.put(Fate.BLACK_LISTED, callee -> doNotCall.contains(callee.phone()));
        }
        if (behaviour.has(Habit.PARAMS_CHECKED_AT_INTAKE)) {
            boolean tilde = behaviour.has(Habit.VALUES_JOINED_BY_TILDE);
            fates.put(Fate.REFUSED, callee -> values(callee.params(), tilde) < variables);
        }
        if (behaviour.has(Habit.WIDE_ROWS_VANISH)) {
            fates.put(Fate.VANISHED, callee -> !fits(batchName, NAME_WIDTH) || !fits(callee));
        }
    }

    Fate of(CalleeRecord callee) {
        return fates.entrySet().stream()
                .filter(entry -> entry.getValue().test(callee))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Fate.PLANNED);
    }

    private static int values(String params, boolean tildeOnly) {
        if (params.isEmpty()) {
            return 0;
        }
        return params.split(tildeOnly || params.contains("~") ? "~" : "-", -1).length;
    }

    private static boolean fits(CalleeRecord callee) {
        return fits(callee.attach(), TEXT_WIDTH)
                && fits(callee.params(), TEXT_WIDTH)
                && fits(callee.custName(), NAME_WIDTH)
                && fits(callee.custCompany(), COMPANY_WIDTH);
    }

    /** Whether a column takes this text: one of its width, in a character set of three bytes at most. */
    private static boolean fits(String text, int width) {
        return text.length() <= width && text.codePoints().allMatch(Character::isBmpCodePoint);
    }
}
