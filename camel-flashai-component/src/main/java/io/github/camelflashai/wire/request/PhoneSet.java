package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.PhoneNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The people of a list by their phones. A long list may have a million, so they take five to nine bytes each there, for the phones of
 * one country.
 */
final class PhoneSet {
    private static final int MOST_DIGITS = 17;
    private static final int SHORT_LIST = 2048;

    private LongSet few;
    /** What is too much for one, by the first digits. */
    private Map<Long, DenseSet> many;

    private final Set<String> others = new HashSet<>();

    /** @param expected how many phones will be in it, as far as that is known */
    PhoneSet(int expected) {
        few = new LongSet(Math.min(expected, SHORT_LIST));
    }

    /** Adds the one whom a phone reaches; false if they are in it already. */
    boolean add(String phone) {
        String person = PhoneNumber.person(phone);
        long number = number(person);
        return number < 0 ? others.add(person) : add(number);
    }

    private boolean add(long number) {
        if (many == null && few.size() == SHORT_LIST) {
            many = new HashMap<>();
            few.forEach(this::addToMany);
            few = null;
        }
        return many == null ? few.add(number) : addToMany(number);
    }

    private boolean addToMany(long number) {
        return many.computeIfAbsent(number >>> DenseSet.BITS, first -> new DenseSet())
                .add(number & DenseSet.MASK);
    }

    /** The digits behind a 1, which keeps leading zeros apart; -1 for what is no phone or does not fit. */
    private static long number(String person) {
        if (person.length() > MOST_DIGITS) {
            return -1;
        }
        long number = 1;
        for (int i = 0; i < person.length(); i++) {
            int digit = person.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
