package io.github.camelflashai.wire;

import io.github.camelflashai.api.Fault;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with a request. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        found.add(fault);
    }

    void add(Fault.Kind kind, String parameter, String reason) {
        found.add(Fault.of(kind, parameter, reason));
    }

    List<Fault> all() {
        return found;
    }

    List<Fault> relaxable(boolean relaxable) {
        return found.stream()
                .filter(fault -> fault.kind().isRelaxable() == relaxable)
                .toList();
    }
}
