package io.github.camelflashai.simulator;

import java.util.EnumSet;
import java.util.Set;

/** A server that the simulator can be: a set of habits. */
public enum Profile {
    /** The API document, and where it is silent the simplest reading of it. */
    DOCUMENT(EnumSet.noneOf(Habit.class)),
    /**
     * The platform's older server, as far as a client of today can use it: it has the operations and takes the parameters of
     * the document, and callees of fewer than five fields.
     */
    OLDER(EnumSet.complementOf(EnumSet.of(
            Habit.NONCES_TAKEN_AGAIN,
            Habit.LATER_OPERATIONS_MISSING,
            Habit.FIVE_FIELDS_REQUIRED,
            Habit.NAMES_TAKEN_AGAIN,
            Habit.SIMULTANEOUS_ADDS_SUCCEED,
            Habit.COUNTRY_CODES_CUT,
            Habit.REJECTIONS_UNTOLD,
            Habit.VALUES_JOINED_BY_TILDE,
            Habit.NEW_BATCHES_HIDDEN,
            Habit.UNKNOWN_BATCHES_AS_ZEROS,
            Habit.UNKNOWN_BATCHES_WITHOUT_BODY,
            Habit.PAGE_SIZE_CUT,
            Habit.TOTALS_TOO_LOW,
            Habit.TOTALS_TOO_HIGH,
            Habit.CALLS_LISTED_BEFORE_THEIR_END,
            Habit.CALL_LIST_LAGS)));

    private final Set<Habit> habits;

    Profile(Set<Habit> habits) {
        this.habits = Set.copyOf(habits);
    }

    /** Its habits. */
    public Set<Habit> habits() {
        return habits;
    }
}
