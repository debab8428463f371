package io.github.camelflashai.simulator.wire;

import static io.github.camelflashai.simulator.EnvelopeVariant.BODY_AS_TEXT;
import static io.github.camelflashai.simulator.EnvelopeVariant.CODE_AS_NUMBER;
import static io.github.camelflashai.simulator.EnvelopeVariant.SIGN_PRESENT;
import static io.github.camelflashai.simulator.EnvelopeVariant.SUCCESS_AS_NUMBER;

import io.github.camelflashai.simulator.EnvelopeVariant;
import io.github.camelflashai.simulator.Habit;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How the server behaves at one moment.
 *
 * @param habits what it does other than the document
 * @param variants how its answers look
 */
public record Behaviour(Set<Habit> habits, Set<EnvelopeVariant> variants) {
    private static final Set<EnvelopeVariant> OLDER_ENVELOPE =
            Set.of(CODE_AS_NUMBER, SUCCESS_AS_NUMBER, BODY_AS_TEXT, SIGN_PRESENT);

    public Behaviour {
        habits = Set.copyOf(habits);
        variants = Set.copyOf(variants);
    }

    /** By the document, but for these variants. */
    public static Behaviour of(EnvelopeVariant... variants) {
        return new Behaviour(Set.of(), Set.copyOf(List.of(variants)));
    }

    /** The same habits with other variants. */
    public Behaviour with(EnvelopeVariant... others) {
        return new Behaviour(habits, Set.copyOf(List.of(others)));
    }

    /** The same variants with other habits. */
    public Behaviour with(Set<Habit> others) {
        return new Behaviour(others, variants);
    }

    public boolean has(Habit habit) {
        return habits.contains(habit);
    }

    /** Whether answers have this form, because it was chosen or because a habit has it. */
    public boolean has(EnvelopeVariant variant) {
        return variants.contains(variant) || (has(Habit.OLDER_ENVELOPE) && OLDER_ENVELOPE.contains(variant));
    }

    /** Records as one text, joined by {@code |}. */
    public String join(Collection<String> records) {
        String joined = String.join("|", records);
        return has(EnvelopeVariant.TRAILING_BAR) && !records.isEmpty() ? joined + "|" : joined;
    }
}
