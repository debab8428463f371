package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.PhoneNumber;
import java.util.HashSet;
import java.util.Set;

/** The people of a list by their phones, in eight to sixteen bytes each: a list may have a million. */
final class PhoneSet {
    private static final int MOST_DIGITS = 17;

    /** Open addressing; 0 is an empty place. */
    private long[] places = new long[64];

    private int size;
    private final Set<String> others = new HashSet<>();

    /** Adds the one whom a phone reaches; false if they are in it already. */
    boolean add(String phone) {
        String person = PhoneNumber.person(phone);
        if (person.length() > MOST_DIGITS || !PhoneNumber.isPlausible(person)) {
            return others.add(person);
        }
        if (size * 2 >= places.length) {
            grow();
        }
        // A digit before it keeps leading zeros apart.
        return put(Long.parseLong("1" + person));
    }

    private boolean put(long key) {
        int mask = places.length - 1;
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (places[place] != 0) {
            if (places[place] == key) {
                return false;
            }
            place = (place + 1) & mask;
        }
        places[place] = key;
        size++;
        return true;
    }

    private void grow() {
        long[] before = places;
        places = new long[before.length * 2];
        size = 0;
        for (long key : before) {
            if (key != 0) {
                put(key);
            }
        }
    }
}
