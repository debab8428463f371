package io.github.camelflashai.client;

import io.github.camelflashai.api.Page;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;

/**
 * The records of all pages of a list, which asks for a page when it needs it and keeps no more than two. Where it ends is the
 * {@link PageSequence}'s to say. A page that fails, or that repeats the one before, is thrown by {@link #next()}, and asked for
 * again after that. Camel's splitter closes it, also when it failed, and reads it again when it is redelivered: then the list
 * begins anew, as any other would, for an end would pass for that of the list.
 *
 * <p>For one thread at a time.
 *
 * @param <T> a record of the list
 */
public final class PageIterator<T> implements RecordIterator<T> {
    private final String operation;
    private final long firstNumber;
    private PageSequence<T> pages;
    private final LongFunction<Page<T>> source;
    private final Executor readAhead;
    private int position;
    private CompletableFuture<Page<T>> ahead;
    private RuntimeException failure;
    private boolean ended;
    private boolean used;
    private boolean closed;

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
        this.operation = operation;
        this.firstNumber = number;
        this.pages = new PageSequence<>(operation, number, first);
        this.source = source;
        this.readAhead = readAhead;
        fetchAhead();
    }

    /** Another reading of the same list, of which nothing was read yet. */
    private PageIterator(PageIterator<T> unread) {
        operation = unread.operation;
        firstNumber = unread.firstNumber;
        pages = new PageSequence<>(operation, firstNumber, unread.pages.page());
        source = unread.source;
        readAhead = unread.readAhead;
        ahead = unread.ahead == null ? null : unread.ahead.copy();
    }

    @Override
    public boolean hasNext() {
        if (closed && failure == null) {
            open();
        }
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
            failure = null;
            throw thrown;
        }
        used = true;
        return pages.page().records().get(position++);
    }

    @Override
    public PageIterator<T> whole() {
        return used || pages.number() != firstNumber
                ? new PageIterator<>(operation, firstNumber, source.apply(firstNumber), source, readAhead)
                : new PageIterator<>(this);
    }

    private void open() {
        try {
            pages = new PageSequence<>(operation, firstNumber, source.apply(firstNumber));
            position = 0;
            closed = false;
            fetchAhead();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Gives up a page that is being read ahead. Who asks again begins again, unless this was the end. */
    @Override
    public void close() {
        closed = !ended;
        used = true;
        failure = null;
        if (ahead != null) {
            ahead.cancel(true);
            ahead = null;
        }
    }

    private void turn() {
        if (!pages.hasNext()) {
            ended = true;
            return;
        }
        CompletableFuture<Page<T>> following = ahead;
        ahead = null;
        try {
            Page<T> next = following == null ? source.apply(pages.number() + 1) : following.join();
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
