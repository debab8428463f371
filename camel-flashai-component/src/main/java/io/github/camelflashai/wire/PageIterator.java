package io.github.camelflashai.wire;

import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiServerException;
import io.github.camelflashai.api.Page;
import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;

/**
 * The records of all pages of a list, which asks for a page when it needs it and keeps no more than two. It ends with the
 * last page by the latest total that the server gave (a list may grow or shrink while it is read), or with an empty page. A
 * page that fails, or that repeats the one before, is thrown by {@link #next()}.
 *
 * <p>For one thread at a time.
 *
 * @param <T> a record of the list
 */
public final class PageIterator<T> implements Iterator<T>, Closeable {
    private final String operation;
    private final LongFunction<Page<T>> source;
    private final Executor readAhead;
    private long number;
    private Page<T> page;
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
        this.operation = operation;
        this.number = number;
        this.page = first;
        this.source = source;
        this.readAhead = readAhead;
        this.ended = first.records().isEmpty();
        fetchAhead();
    }

    @Override
    public boolean hasNext() {
        while (!ended && failure == null && position >= page.records().size()) {
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
        return page.records().get(position++);
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
        if (isLast()) {
            ended = true;
            return;
        }
        try {
            Page<T> next = ahead == null ? source.apply(number + 1) : ahead.join();
            accept(next);
        } catch (CompletionException e) {
            failure = e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void accept(Page<T> next) {
        List<T> seen = page.records();
        page = next;
        number++;
        position = 0;
        boolean isBeyondTheLast = next.totalPage() != null && number > next.totalPage();
        if (next.records().isEmpty() || isBeyondTheLast) {
            ended = true;
        } else if (next.records().equals(seen) || (next.page() != null && next.page() != number)) {
            failure = new FlashAiServerException(new Failure(
                    operation,
                    null,
                    null,
                    false,
                    operation + ": the server answered page " + number + " with another page"
                            + (next.page() == null ? "" : ", " + next.page())
                            + ", so the rest of the list cannot be read",
                    null));
        } else {
            fetchAhead();
        }
    }

    /** Whether no page comes after this one. A server that gives no total is read until a page is empty. */
    private boolean isLast() {
        return page.totalPage() != null && number >= page.totalPage();
    }

    private void fetchAhead() {
        if (readAhead != null && !ended && !isLast()) {
            long following = number + 1;
            ahead = CompletableFuture.supplyAsync(() -> source.apply(following), readAhead);
        }
    }
}
