package io.github.camelflashai.wire;

import io.github.camelflashai.api.DelimitedRecord;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.function.Function;

/** The records of a text as a list that makes each one when it is asked for. Only their places are found beforehand. */
final class DelimitedRows<T> extends AbstractList<T> implements RandomAccess {
    private final String text;
    private final Function<DelimitedRecord, T> reader;
    private final int[] starts;
    private final int[] ends;
    private final int size;

    DelimitedRows(String text, Function<DelimitedRecord, T> reader) {
        this.text = text;
        this.reader = reader;
        int[] from = new int[16];
        int[] to = new int[16];
        int found = 0;
        for (int start = 0; start < text.length(); ) {
            int delimiter = text.indexOf(DelimitedText.RECORD, start);
            int end = delimiter < 0 ? text.length() : delimiter;
            if (end > start) {
                if (found == from.length) {
                    from = Arrays.copyOf(from, found * 2);
                    to = Arrays.copyOf(to, found * 2);
                }
                from[found] = start;
                to[found++] = end;
            }
            start = end + 1;
        }
        this.starts = from;
        this.ends = to;
        this.size = found;
    }

    @Override
    public T get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("Record " + index + " of " + size);
        }
        return reader.apply(new DelimitedRow(text, starts[index], ends[index]));
    }

    @Override
    public int size() {
        return size;
    }
}
