package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.EnvelopeVariant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The variants that answers are given in, as the writers of bodies need them.
 *
 * @param chosen those that are on
 */
public record Variants(Set<EnvelopeVariant> chosen) {
    public Variants {
        chosen = Set.copyOf(chosen);
    }

    /** The variants in this list. */
    public static Variants of(EnvelopeVariant... variants) {
        return new Variants(Set.copyOf(List.of(variants)));
    }

    public boolean has(EnvelopeVariant variant) {
        return chosen.contains(variant);
    }

    /** Records as one text, joined by {@code |}. */
    public String join(Collection<String> records) {
        String joined = String.join("|", records);
        return has(EnvelopeVariant.TRAILING_BAR) && !records.isEmpty() ? joined + "|" : joined;
    }
}
