package io.github.camelflashai.client;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The records of the lists of several batches, one batch after the other. For one thread at a time. */
public final class BatchRecords implements RecordIterator<Object> {
    private final Iterator<String> following;
    private final Function<String, ? extends RecordIterator<?>> source;
    private String batchName;
    private RecordIterator<?> records;

    /**
     * Records.
     *
     * @param batchNames the batches, at least one
     * @param source reads the list of a batch
     */
    public BatchRecords(List<String> batchNames, Function<String, ? extends RecordIterator<?>> source) {
        this.following = batchNames.iterator();
        this.source = source;
        turn();
    }

    private void turn() {
        batchName = following.next();
        records = source.apply(batchName);
    }

    /** The batch of the record that {@link #next()} gave last. */
    public String batchName() {
        return batchName;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext() || hasNextBatch();
    }

    private boolean hasNextBatch() {
        while (!records.hasNext() && following.hasNext()) {
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

    /** Ends the iteration. */
    @Override
    public void close() {
        records.close();
        following.forEachRemaining(batch -> {});
    }
}
