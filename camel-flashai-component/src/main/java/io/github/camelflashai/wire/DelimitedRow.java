package io.github.camelflashai.wire;

import io.github.camelflashai.api.DelimitedRecord;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;

/**
 * A record inside a longer text, which is also the list of its fields. A cursor remembers where the field behind the last
 * one that was asked for begins, so that reading forward scans each field once.
 */
final class DelimitedRow extends AbstractList<String> implements DelimitedRecord, RandomAccess {
    private static final int OFFSET_BITS = 24;
    private static final int LARGEST_OFFSET = (1 << OFFSET_BITS) - 1;
    private static final int LARGEST_INDEX = 127;

    private final String text;
    private final int start;
    private final int end;

    /** Field number and offset in one int: threads that race for it see one cursor or the other, and both are right. */
    private int cursor;

    DelimitedRow(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    @Override
    public String field(int position) {
        String field = find(position);
        return field == null ? "" : field;
    }

    @Override
    public String get(int index) {
        String field = find(index);
        if (field == null) {
            throw new IndexOutOfBoundsException("Field " + index + " of a record with " + size() + " fields");
        }
        return field;
    }

    @Override
    public int size() {
        int fields = 1;
        for (int to = endOfField(start); to < end; to = endOfField(to + 1)) {
            fields++;
        }
        return fields;
    }

    /** Cuts all fields out at once: the iterator of AbstractList would ask for the size at each step. */
    @Override
    public Iterator<String> iterator() {
        List<String> all = new ArrayList<>();
        int from = start;
        for (int to = endOfField(from); ; to = endOfField(from)) {
            all.add(text.substring(from, to));
            if (to == end) {
                return Collections.unmodifiableList(all).iterator();
            }
            from = to + 1;
        }
    }

    @Override
    public List<String> fields() {
        return this;
    }

    private String find(int position) {
        if (position < 0) {
            return null;
        }
        int seen = cursor;
        int index = seen >>> OFFSET_BITS;
        int from = start + (seen & LARGEST_OFFSET);
        if (index > position) {
            index = 0;
            from = start;
        }
        int to = endOfField(from);
        while (index < position) {
            if (to == end) {
                return null;
            }
            from = to + 1;
            to = endOfField(from);
            index++;
        }
        if (to < end && index < LARGEST_INDEX && to + 1 - start <= LARGEST_OFFSET) {
            cursor = ((index + 1) << OFFSET_BITS) | (to + 1 - start);
        }
        return text.substring(from, to);
    }

    /** Looks no further than this record: indexOf would search all that follows it when it holds no more delimiter. */
    private int endOfField(int from) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == DelimitedText.FIELD) {
                return i;
            }
        }
        return end;
    }

    @Override
    public boolean equals(Object other) {
        if (other instanceof DelimitedRow row) {
            int length = end - start;
            return row.end - row.start == length && text.regionMatches(start, row.text, row.start, length);
        }
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
