package io.github.camelflashai.submit;

import io.github.camelflashai.api.Callee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The callees that were sent, to be compared with those that a server lists. Servers change what they are given: they cut country
 * codes and outer blanks, and join values in a way of their own. Customer name and company have no part in it: not every server
 * gives them back.
 */
final class CalleeComparison {
    private final List<Callee> sent;
    private final Map<String, Integer> timesSent = new HashMap<>();
    private final Set<String> phones = new HashSet<>();

    CalleeComparison(List<Callee> sent) {
        this.sent = sent;
        for (Callee callee : sent) {
            timesSent.merge(CalleeIdentity.of(callee), 1, Integer::sum);
            phones.add(CalleeIdentity.phone(callee));
        }
    }

    long sentCount() {
        return sent.size();
    }

    /** A list to compare them with, of which nothing is read yet. */
    Listed newList() {
        return new Listed();
    }

    /** What was read of a list. */
    final class Listed {
        private final Map<String, Integer> timesSeen = new HashMap<>();
        private long ours;
        private long changed;
        private long others;
        private long repeated;
        private boolean seenTwice;

        void add(Callee callee) {
            String identity = CalleeIdentity.of(callee);
            int times = timesSeen.merge(identity, 1, Integer::sum);
            seenTwice |= times > 1;
            if (times > timesSent.getOrDefault(identity, 1)) {
                // The pages of a list that moves overlap.
                repeated++;
            } else if (timesSent.containsKey(identity)) {
                ours++;
            } else if (phones.contains(CalleeIdentity.phone(callee))) {
                changed++;
            } else {
                others++;
            }
        }

        /** How many there are; one that is listed more often than it was sent counts once. */
        long count() {
            return ours + changed + others;
        }

        /** Whether callees were listed more often than they were sent, so that others may be missing for them. */
        boolean hasRepeated() {
            return repeated > 0;
        }

        /** Whether anybody was listed twice, be it that he was sent twice. */
        boolean hasSeenTwice() {
            return seenTwice;
        }

        /** Whether it has callees, and none but those that were sent. */
        boolean hasOnlyOurs() {
            return ours > 0 && changed + others == 0;
        }

        /** Whether it has callees, and no phone that was sent. */
        boolean hasOnlyOthers() {
            return others > 0 && ours + changed == 0;
        }

        /** Those that were sent and are not in it, in the order in which they were sent. */
        List<Callee> missing() {
            Map<String, Integer> left = new HashMap<>(timesSeen);
            List<Callee> missing = new ArrayList<>();
            for (Callee callee : sent) {
                if (left.merge(CalleeIdentity.of(callee), -1, Integer::sum) < 0) {
                    missing.add(callee);
                }
            }
            return missing;
        }

        @Override
        public String toString() {
            return count() + " listed: " + ours + " of those that were sent, " + changed + " with other values, "
                    + others + " others" + (repeated > 0 ? ", and " + repeated + " twice" : "");
        }
    }
}
