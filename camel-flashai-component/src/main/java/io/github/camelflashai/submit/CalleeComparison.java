package io.github.camelflashai.submit;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.RejectedCallee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The callees that were sent, to be compared with those that a server lists. Servers change what they are given: they cut country
 * codes and outer blanks, and join values in a way of their own. Customer name and company have no part in it: not every server
 * gives them back. Callees of the message that were left out of the request belong to it all the same: an earlier delivery may
 * have sent them, by other rules.
 */
final class CalleeComparison {
    private final List<Callee> sent;
    private final List<RejectedCallee> withheld;
    private final Map<String, Integer> timesSent = new HashMap<>();
    private final Map<String, Integer> timesWithheld = new HashMap<>();
    private final Set<String> phones = new HashSet<>();

    /**
     * A comparison.
     *
     * @param withheld those who were left out of what was sent
     */
    CalleeComparison(List<Callee> sent, List<RejectedCallee> withheld) {
        this.sent = sent;
        this.withheld = withheld;
        sent.forEach(callee -> count(callee, timesSent));
        withheld.forEach(left -> count(left.callee(), timesWithheld));
    }

    private void count(Callee callee, Map<String, Integer> times) {
        times.merge(CalleeIdentity.of(callee), 1, Integer::sum);
        phones.add(CalleeIdentity.phone(callee));
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
        private long ofWithheld;
        private long changed;
        private long others;
        private long repeated;
        private boolean seenTwice;

        void add(Callee callee) {
            String identity = CalleeIdentity.of(callee);
            int times = timesSeen.merge(identity, 1, Integer::sum);
            seenTwice |= times > 1;
            int asSent = timesSent.getOrDefault(identity, 0);
            int asGiven = asSent + timesWithheld.getOrDefault(identity, 0);
            if (times > Math.max(asGiven, 1)) {
                // The pages of a list that moves overlap.
                repeated++;
            } else if (times <= asSent) {
                ours++;
            } else if (times <= asGiven) {
                ofWithheld++;
            } else if (phones.contains(CalleeIdentity.phone(callee))) {
                changed++;
            } else {
                others++;
            }
        }

        /** How many there are; one that is listed more often than it was sent counts once. */
        long count() {
            return ours + ofWithheld + changed + others;
        }

        /** Whether callees were listed more often than they were sent, so that others may be missing for them. */
        boolean hasRepeated() {
            return repeated > 0;
        }

        /** Whether anybody was listed twice, be it that he was sent twice. */
        boolean hasSeenTwice() {
            return seenTwice;
        }

        /** Whether it has callees, and none but those of the message. */
        boolean hasOnlyOurs() {
            return ours + ofWithheld > 0 && changed + others == 0;
        }

        /** Whether callees were left out, so that they may be there by an earlier request. */
        boolean mayHaveWithheld() {
            return !withheld.isEmpty();
        }

        /** How many of them were left out of the request, and are there by an earlier one. */
        long withheldCount() {
            return ofWithheld;
        }

        /** Whether it has callees, and no phone that was sent. */
        boolean hasOnlyOthers() {
            return others > 0 && ours + ofWithheld + changed == 0;
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

        /** Those who were left out, and are not there by an earlier request either. */
        List<RejectedCallee> stillWithheld() {
            return withheld.stream()
                    .filter(left -> {
                        String identity = CalleeIdentity.of(left.callee());
                        return timesSeen.getOrDefault(identity, 0) <= timesSent.getOrDefault(identity, 0);
                    })
                    .toList();
        }

        @Override
        public String toString() {
            return count() + " listed: " + ours + " of those that were sent, "
                    + (ofWithheld > 0 ? ofWithheld + " that are left out now, " : "") + changed + " with other values, "
                    + others + " others" + (repeated > 0 ? ", and " + repeated + " twice" : "");
        }
    }
}
