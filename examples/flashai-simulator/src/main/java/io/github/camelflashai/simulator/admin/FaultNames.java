package io.github.camelflashai.simulator.admin;

import io.github.camelflashai.simulator.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** Faults as they are reported: {@code reset after}, {@code status 503 before}, {@code delay PT2S after}. */
final class FaultNames {
    private static final Map<String, Function<String, Fault>> KINDS = Map.of(
            "reset", given -> Fault.resetBefore(),
            "empty", given -> Fault.empty(),
            "emptyBody", given -> Fault.emptyBody(),
            "garbage", given -> Fault.garbage(),
            "malformedChunk", given -> Fault.malformedChunk(),
            "html", given -> Fault.html(),
            "cutOff", given -> Fault.cutOff(),
            "truncatedJson", given -> Fault.truncatedJson(),
            "status", given -> Fault.status(Integer.parseInt(given)),
            "code", Fault::code);

    private FaultNames() {}

    /**
     * The fault of this name; before or after as is usual for its kind if the name does not say.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Fault read(String text) {
        String name = text.replaceFirst(" (before|after)$", "");
        Fault fault = kind(name.replaceFirst(" .*", ""), name.replaceFirst("^\\S+ ?", ""));
        return text.endsWith(" before") ? fault.before() : text.endsWith(" after") ? fault.after() : fault;
    }

    private static Fault kind(String kind, String given) {
        if (kind.equals("delay")) {
            return Fault.delay(Duration.parse(given));
        }
        if (!KINDS.containsKey(kind)) {
            throw new IllegalArgumentException(
                    "no fault " + kind + ", there are delay, " + String.join(", ", KINDS.keySet()));
        }
        return KINDS.get(kind).apply(given);
    }
}
