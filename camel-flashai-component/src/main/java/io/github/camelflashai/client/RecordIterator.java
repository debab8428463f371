package io.github.camelflashai.client;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The records of a list, whose pages are asked for on the way.
 *
 * @param <T> a record, in the form that was asked for
 */
public interface RecordIterator<T> extends Iterator<T>, Closeable {
    /** Ends the iteration. */
    @Override
    void close();
}
