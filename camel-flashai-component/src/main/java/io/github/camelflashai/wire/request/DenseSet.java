package io.github.camelflashai.wire.request;

/**
 * Many numbers of 38 bits. They are mixed by a multiplication that can be undone, so that the first bits of what comes out may choose
 * a shelf, and only the rest has to be kept. Shelves grow one by one: growing never needs the whole set a second time.
 */
final class DenseSet {
    static final int BITS = 38;
    static final long MASK = (1L << BITS) - 1;

    private static final int KEPT_BITS = 31;
    /** Odd, so that no two numbers come out alike. */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Shelf[] shelves = new Shelf[1 << (BITS - KEPT_BITS)];

    /** False if it is in it already. */
    boolean add(long number) {
        long mixed = (number * MIX) & MASK;
        int shelf = (int) (mixed >>> KEPT_BITS);
        if (shelves[shelf] == null) {
            shelves[shelf] = new Shelf();
        }
        return shelves[shelf].add((int) mixed);
    }

    /** Open addressing over 31 bits; what is kept has the highest bit set besides, so that 0 is an empty place. */
    private static final class Shelf {
        private int[] places = new int[16];
        private int size;

        boolean add(int number) {
            if (size * 8L >= places.length * 7L) {
                int[] before = places;
                places = new int[before.length + before.length / 2];
                size = 0;
                for (int each : before) {
                    if (each != 0) {
                        put(each);
                    }
                }
            }
            return put(number | Integer.MIN_VALUE);
        }

        private boolean put(int kept) {
            int place = (int) (((kept & Integer.MAX_VALUE) * (long) places.length) >>> KEPT_BITS);
            while (places[place] != 0) {
                if (places[place] == kept) {
                    return false;
                }
                place = place + 1 == places.length ? 0 : place + 1;
            }
            places[place] = kept;
            size++;
            return true;
        }
    }
}
