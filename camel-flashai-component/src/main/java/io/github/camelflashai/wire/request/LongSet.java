package io.github.camelflashai.wire.request;

import java.util.function.LongConsumer;

/** Some numbers above 0. */
final class LongSet {
    private static final int FEWEST_PLACES = 16;

    /** Open addressing; 0 is an empty place. The number of places is a power of 2. */
    private long[] places;

    private int size;

    /** @param expected how many will be in it, as far as that is known; there may be more */
    LongSet(int expected) {
        int places = Math.max(FEWEST_PLACES, expected + expected / 2);
        this.places = new long[Integer.highestOneBit(places - 1) << 1];
    }

    int size() {
        return size;
    }

    /** False if it is in it already. */
    boolean add(long number) {
        if (size * 4 >= places.length * 3) {
            long[] before = places;
            places = new long[before.length * 2];
            size = 0;
            for (long each : before) {
                if (each != 0) {
                    put(each);
                }
            }
        }
        return put(number);
    }

    void forEach(LongConsumer consumer) {
        for (long each : places) {
            if (each != 0) {
                consumer.accept(each);
            }
        }
    }

    private boolean put(long number) {
        int place = (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & (places.length - 1);
        while (places[place] != 0) {
            if (places[place] == number) {
                return false;
            }
            place = (place + 1) & (places.length - 1);
        }
        places[place] = number;
        size++;
        return true;
    }
}
