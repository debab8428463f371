package io.github.camelflashai.client;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The records of the lists of several batches, one batch after the other. For one thread at a time. */
public final class BatchRecords implements RecordIterator<Object> {
    private final List<String> batchNames;
    private final Function<String, ? extends RecordIterator<?>> source;
    private int following;
    private String batchName;
    private RecordIterator<?> records;
    private boolean closed;
    private boolean ended;

    /**
     * Records.
     *
     * @param batchNames the batches, at least one
     * @param source reads the list of a batch
     */
    public BatchRecords(List<String> batchNames, Function<String, ? extends RecordIterator<?>> source) {
        this.batchNames = batchNames;
        this.source = source;
        turn();
    }

    /** A batch whose list fails is the next one still, as a page that fails is. */
    private void turn() {
        String next = batchNames.get(following);
        records = source.apply(next);
        batchName = next;
        following++;
    }

    /** The batch of the record that {@link #next()} gave last. */
    public String batchName() {
        return batchName;
    }

    @Override
    public boolean hasNext() {
        if (closed) {
            following = 0;
            turn();
            closed = false;
        }
        ended = !records.hasNext() && !hasNextBatch();
        return !ended;
    }

    private boolean hasNextBatch() {
        while (!records.hasNext() && following < batchNames.size()) {
            turn();
        }
        return records.hasNext();
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return records.next();
    }

    @Override
    public BatchRecords whole() {
        return new BatchRecords(batchNames, source);
    }

    /** Who asks again begins again, unless this was the end. */
    @Override
    public void close() {
        records.close();
        closed = !ended;
    }
}
