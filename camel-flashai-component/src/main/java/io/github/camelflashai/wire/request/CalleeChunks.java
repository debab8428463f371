package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Cuts callees, in any form that a route may hand over, into chunks. Keeps one chunk. What the rules of an endpoint leave out
 * counts where it is cut, so that the chunks of a list are the same whatever the rules.
 */
public final class CalleeChunks implements Iterator<Object> {
    private final Iterator<ListedCallee> callees;
    private final int size;

    private CalleeChunks(Iterator<ListedCallee> callees, int size) {
        this.callees = callees;
        this.size = size;
    }

    /**
     * The chunks of callees.
     *
     * @param callees what the route gave
     * @param size how many callees go into a chunk
     * @return empty if these are no callees
     * @throws FlashAiInvalidRequestException if they are given once, and were read
     */
    public static Optional<CalleeChunks> of(Object callees, int size) {
        try {
            return CalleeList.of(callees, true).map(list -> new CalleeChunks(list, size));
        } catch (InvalidValueException e) {
            throw CalleeParser.refused(
                    List.of(Violation.of(Violation.Kind.AMBIGUOUS, CalleeParser.PARAMETER, e.getMessage())));
        }
    }

    /** Whether callees can be read twice, so that all of them can be checked before the first chunk is sent. */
    public static boolean canBeReadTwice(Object callees) {
        return callees instanceof CharSequence || callees instanceof Collection<?> || callees instanceof Object[];
    }

    @Override
    public boolean hasNext() {
        return callees.hasNext();
    }

    /** The next chunk, in a form that a request takes for its callees. */
    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<ListedCallee> chunk = new ArrayList<>();
        while (chunk.size() < size && callees.hasNext()) {
            chunk.add(callees.next().copy());
        }
        return new CalleeChunk(chunk);
    }
}
