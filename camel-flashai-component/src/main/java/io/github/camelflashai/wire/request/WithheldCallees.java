package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.RejectedCallee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The callees of a list that the connector leaves out by its rules. They belong to the message all the same: where an earlier
 * delivery sent one, by other rules, the server has it, and that makes its campaign nobody else's.
 */
public final class WithheldCallees {
    private static final Logger LOG = LoggerFactory.getLogger(WithheldCallees.class);

    private final List<RejectedCallee> left = new ArrayList<>();

    void add(Callee callee, String reason) {
        left.add(new RejectedCallee(callee, reason));
    }

    public boolean isEmpty() {
        return left.isEmpty();
    }

    /** Those whom nobody calls, as far as is known. */
    public List<RejectedCallee> rejected() {
        return List.copyOf(left);
    }

    /** What is known of them while callees of the server are compared. */
    public Comparison comparison() {
        return new Comparison();
    }

    /** One comparison with the callees of the server. Who is found there will be called, and is not rejected any more. */
    public final class Comparison {
        private final Map<String, List<RejectedCallee>> byPerson = new HashMap<>();

        private Comparison() {
            left.forEach(rejected -> byPerson.computeIfAbsent(
                            PhoneNumber.person(rejected.callee().phone()), person -> new ArrayList<>())
                    .add(rejected));
        }

        /** Whether a callee of the server was left out of this message, by rules that another delivery may not have had. */
        public boolean recognise(Callee atServer) {
            List<RejectedCallee> same = byPerson.getOrDefault(PhoneNumber.person(atServer.phone()), List.of());
            for (RejectedCallee rejected : same) {
                if (isSame(rejected.callee().params(), atServer.params())) {
                    LOG.warn(
                            "The server has {}, whom this delivery leaves out ({}): an earlier one sent it by other rules."
                                    + " batchPhoneDelete takes it out",
                            rejected.callee(),
                            rejected.reason());
                    same.remove(rejected);
                    left.remove(rejected);
                    return true;
                }
            }
            return false;
        }
    }

    /** Servers take outer blanks away. */
    private static boolean isSame(List<String> sent, List<String> atServer) {
        return String.join("-", sent).strip().equals(String.join("-", atServer).strip());
    }
}
