package io.github.camelflashai.client;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The records of a list, whose pages are asked for on the way.
 *
 * @param <T> a record, in the form that was asked for
 */
public interface RecordIterator<T> extends Iterator<T>, Closeable {
    /**
     * All records, for somebody who wants them at once, such as a step that writes them to a queue, or a log. It is a reading of its
     * own, which takes nothing from this iterator. If something was read of this one already, as before a redelivery or in the second
     * branch of a multicast, the pages are asked for again: what an iterator has left is not the list.
     */
    RecordIterator<T> whole();

    /** Gives up what is read ahead; who asks again begins again, unless this was the end. */
    @Override
    void close();
}
