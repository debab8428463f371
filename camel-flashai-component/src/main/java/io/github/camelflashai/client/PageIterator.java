package io.github.camelflashai.client;

import io.github.camelflashai.api.Page;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;

/**
 * The records of all pages of a list, which asks for a page when it needs it and keeps no more than two. Where it ends is the
 * {@link PageSequence}'s to say. A page that fails, or that repeats the one before, is thrown by {@link #next()}.
 *
 * <p>For one thread at a time.
 *
 * @param <T> a record of the list
 */
public final class PageIterator<T> implements RecordIterator<T> {
    private final PageSequence<T> pages;
    private final LongFunction<Page<T>> source;
    private final Executor readAhead;
    private int position;
    private CompletableFuture<Page<T>> ahead;
    private RuntimeException failure;
    private boolean ended;

    /**
     * An iterator that begins with a page that was read already.
     *
     * @param operation the path of the operation, for messages
     * @param number the number of the first page
     * @param first the first page
     * @param source asks the server for the page of a number
     * @param readAhead reads the next page while this one is worked on; null to read it when it is needed
     */
    public PageIterator(
            String operation, long number, Page<T> first, LongFunction<Page<T>> source, Executor readAhead) {
        this.pages = new PageSequence<>(operation, number, first);
        this.source = source;
        this.readAhead = readAhead;
        fetchAhead();
    }

    @Override
    public boolean hasNext() {
        while (!ended && failure == null && position >= pages.page().records().size()) {
            turn();
        }
        return !ended || failure != null;
    }

    /**
     * The next record.
     *
     * @throws io.github.camelflashai.api.FlashAiException if the page that it stands on could not be read
     */
    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (failure != null) {
            RuntimeException thrown = failure;
            close();
            throw thrown;
        }
        return pages.page().records().get(position++);
    }

    /** Ends the iteration; a page that is being read ahead is given up. */
    @Override
    public void close() {
        ended = true;
        failure = null;
        if (ahead != null) {
            ahead.cancel(true);
        }
    }

    private void turn() {
        if (!pages.hasNext()) {
            ended = true;
            return;
        }
        try {
            Page<T> next = ahead == null ? source.apply(pages.number() + 1) : ahead.join();
            if (pages.accept(next)) {
                position = 0;
                fetchAhead();
            } else {
                ended = true;
            }
        } catch (CompletionException e) {
            failure = e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void fetchAhead() {
        if (readAhead != null && !ended && pages.hasNext()) {
            long following = pages.number() + 1;
            ahead = CompletableFuture.supplyAsync(() -> source.apply(following), readAhead);
        }
    }
}
