package io.github.camelflashai.wire.request;

import java.util.Iterator;
import java.util.List;

/**
 * A part of a list of callees.
 *
 * @param callees in any form that a route may hand over
 * @param shape what holds for the whole list
 */
record CalleeChunk(List<Object> callees, CalleeShape shape) implements Iterable<Object> {
    @Override
    public Iterator<Object> iterator() {
        return callees.iterator();
    }
}
