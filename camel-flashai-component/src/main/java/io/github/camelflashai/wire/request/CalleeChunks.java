package io.github.camelflashai.wire.request;

import io.github.camelflashai.wire.DelimitedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Cuts callees, in any form that a route may hand over, into chunks in the same form. Keeps one chunk. */
public final class CalleeChunks implements Iterator<Object> {
    private final Iterator<?> callees;
    private final String text;
    private final int size;
    private final CalleeShape shape = new CalleeShape();
    private int position;

    private CalleeChunks(Iterator<?> callees, String text, int size) {
        this.callees = callees;
        this.text = text;
        this.size = size;
        skipDelimiters();
    }

    /**
     * The chunks of callees.
     *
     * @param callees what the route gave
     * @param size how many callees go into a chunk
     * @return empty if these are no callees
     */
    public static Optional<CalleeChunks> of(Object callees, int size) {
        if (callees instanceof CharSequence) {
            return Optional.of(new CalleeChunks(List.of().iterator(), callees.toString(), size));
        }
        return CalleeMapper.iterate(callees).map(iterator -> new CalleeChunks(iterator, "", size));
    }

    /** Whether callees can be read twice, so that all of them can be checked before the first chunk is sent. */
    public static boolean canBeReadTwice(Object callees) {
        return callees instanceof CharSequence || callees instanceof Collection<?> || callees instanceof Object[];
    }

    @Override
    public boolean hasNext() {
        return callees.hasNext() || position < text.length();
    }

    /** The next chunk: a list of callees, or their text. */
    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return callees.hasNext() ? nextOfList() : nextOfText();
    }

    private CalleeChunk nextOfList() {
        List<Object> chunk = new ArrayList<>();
        while (chunk.size() < size && callees.hasNext()) {
            chunk.add(callees.next());
        }
        return new CalleeChunk(chunk, shape);
    }

    private String nextOfText() {
        int start = position;
        int end = start;
        for (int taken = 0; taken < size && position < text.length(); taken++) {
            int delimiter = text.indexOf(DelimitedText.RECORD, position);
            end = delimiter < 0 ? text.length() : delimiter;
            position = end;
            skipDelimiters();
        }
        return text.substring(start, end);
    }

    private void skipDelimiters() {
        while (position < text.length() && text.charAt(position) == DelimitedText.RECORD) {
            position++;
        }
    }
}
