package io.github.camelflashai.wire.request;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what gives its elements only once from being read a second time as if the rest were the whole. That something was read is
 * remembered with what it began with, for as long as it exists and whoever reads it next: a route that is repeated hands over the
 * same object, in the same exchange or in another.
 *
 * <p>Thread-safe.
 */
public final class OnePass {
    static final String USED_UP =
            "gives its callees once, and an attempt before has read some of them, so that what is left is"
                    + " not the whole. Nothing is sent now; what that attempt has sent stays at the server. Send the message again with"
                    + " all callees as a list, which every attempt reads from its start, or for long ones with chunkSize and a"
                    + " CalleeIterator of a file, which is opened again. Under the same batch name what is there already is not sent"
                    + " twice";

    /** What sources began with, as a hash: it is compared, and holds nobody's phone. */
    private static final Map<Mark, Integer> BEGINNINGS = new ConcurrentHashMap<>();

    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private OnePass() {}

    /**
     * The elements of a source from its first.
     *
     * @param source an iterator, a stream, or an iterable that may be no more than a view of one of them
     * @param open starts to read it
     * @throws InvalidValueException if it was read from before, and does not begin anew
     */
    static Iterator<?> over(Object source, Supplier<Iterator<?>> open) throws InvalidValueException {
        Integer before = BEGINNINGS.get(new Mark(source, null));
        Iterator<?> elements;
        try {
            elements = open.get();
        } catch (IllegalStateException e) {
            // So says a stream that was read.
            throw new InvalidValueException(USED_UP);
        }
        if (before == null) {
            return new Noting(source, elements);
        }
        if (elements == source || !elements.hasNext()) {
            throw new InvalidValueException(USED_UP);
        }
        if (Objects.hashCode(elements.next()) != before) {
            throw new InvalidValueException(USED_UP);
        }
        return open.get();
    }

    /** Takes note that a source was read, and was not empty. */
    public static void note(Object source) {
        note(source, null);
    }

    /** Whether it was noted that a source was read. */
    public static boolean isNoted(Object source) {
        return BEGINNINGS.containsKey(new Mark(source, null));
    }

    private static void note(Object source, Object first) {
        for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            BEGINNINGS.remove(gone);
        }
        BEGINNINGS.putIfAbsent(new Mark(source, GONE), Objects.hashCode(first));
    }

    /** Takes note of the first element when it is read: what nobody read from is whole. */
    private static final class Noting implements Iterator<Object> {
        private final Object source;
        private final Iterator<?> elements;
        private boolean begun;

        Noting(Object source, Iterator<?> elements) {
            this.source = source;
            this.elements = elements;
        }

        @Override
        public boolean hasNext() {
            return elements.hasNext();
        }

        @Override
        public Object next() {
            Object element = elements.next();
            if (!begun) {
                begun = true;
                note(source, element);
            }
            return element;
        }
    }

    /** An object as itself, whatever it says it is equal to, and without holding it. */
    private static final class Mark extends WeakReference<Object> {
        private final int hash;

        Mark(Object object, ReferenceQueue<Object> queue) {
            super(object, queue);
            this.hash = System.identityHashCode(object);
        }

        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            Object object = get();
            return object != null && other instanceof Mark mark && mark.get() == object;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
