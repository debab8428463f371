package io.github.camelflashai.submit;

import io.github.camelflashai.api.Callee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the callees that were sent with those that the server has. Customer name and company have no part in it: not
 * every server gives them back.
 */
final class CalleeDifference {
    private final List<Callee> sent;
    private final Map<Callee, Integer> notSeen = new HashMap<>();

    CalleeDifference(List<Callee> sent) {
        this.sent = sent;
        sent.forEach(callee -> notSeen.merge(key(callee), 1, Integer::sum));
    }

    long sentCount() {
        return sent.size();
    }

    /**
     * Takes a callee that the server has from those that are not seen yet.
     *
     * @return false if it was never sent, or not as often as the server has it
     */
    boolean consume(Callee callee) {
        Integer left = notSeen.computeIfPresent(key(callee), (key, count) -> count - 1);
        return left != null && left >= 0;
    }

    /** Those that were sent and not seen, in the order in which they were sent. */
    List<Callee> missing() {
        Map<Callee, Integer> left = new HashMap<>(notSeen);
        List<Callee> missing = new ArrayList<>();
        for (Callee callee : sent) {
            Callee key = key(callee);
            if (left.get(key) > 0) {
                left.merge(key, -1, Integer::sum);
                missing.add(callee);
            }
        }
        return missing;
    }

    private static Callee key(Callee callee) {
        return callee.withCustomer("", "");
    }
}
