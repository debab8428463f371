package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Violation;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers everything that is wrong with a request. */
final class Violations {
    private static final Logger LOG = LoggerFactory.getLogger(Violations.class);

    private final List<Violation> found = new ArrayList<>();

    void add(Violation fault) {
        found.add(fault);
    }

    void add(Violation.Kind kind, String parameter, String reason) {
        found.add(Violation.of(kind, parameter, reason));
    }

    List<Violation> all() {
        return found;
    }

    List<Violation> relaxable(boolean relaxable) {
        return found.stream()
                .filter(fault -> fault.kind().isRelaxable() == relaxable)
                .toList();
    }

    /** Those with which a request is not sent. */
    List<Violation> refused(RequestRules rules) {
        return rules.lenient() ? relaxable(false) : all();
    }

    /**
     * Decides whether a request is sent, and warns of what is wrong with it all the same.
     *
     * @param path the path that is called, for messages
     * @throws FlashAiInvalidRequestException with the faults for which it is not
     */
    void decide(String path, RequestRules rules) {
        List<Violation> refused = refused(rules);
        if (!refused.isEmpty()) {
            throw new FlashAiInvalidRequestException(path, refused);
        }
        all().forEach(fault -> LOG.warn("{} is sent all the same (validation=lenient): {}", path, fault));
    }
}
