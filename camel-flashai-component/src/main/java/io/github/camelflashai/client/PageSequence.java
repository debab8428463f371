package io.github.camelflashai.client;

import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiServerException;
import io.github.camelflashai.api.Page;

/**
 * Where the reading of a list by page stands, and the hard stops that keep it from reading for ever: the last page by the
 * latest total that the server gave (a list may grow or shrink while it is read), an empty page, and a page that repeats the
 * one before.
 *
 * <p>For one thread at a time.
 *
 * @param <T> a record of the list
 */
public final class PageSequence<T> {
    private final String operation;
    private long number;
    private Page<T> page;
    private boolean ended;

    /**
     * A sequence that begins with a page that was read already.
     *
     * @param operation the path of the operation, for messages
     * @param number the number of the first page
     * @param first the first page
     */
    public PageSequence(String operation, long number, Page<T> first) {
        this.operation = operation;
        this.number = number;
        this.page = first;
        this.ended = first.records().isEmpty();
    }

    /** The latest page. */
    public Page<T> page() {
        return page;
    }

    /** Its number. */
    public long number() {
        return number;
    }

    /** Whether a page comes after this one. If the server gives no total, there is one until a page is empty. */
    public boolean hasNext() {
        return !ended && (page.totalPage() == null || number < page.totalPage());
    }

    /**
     * Takes the page that follows, which may turn out to be beyond the end.
     *
     * @return whether it is a page of the list
     * @throws FlashAiServerException if the server answered with another page than was asked for
     */
    public boolean accept(Page<T> next) {
        long following = number + 1;
        boolean isBeyondTheLast = next.totalPage() != null && following > next.totalPage();
        if (next.records().isEmpty() || isBeyondTheLast) {
            ended = true;
            return false;
        }
        if (next.records().equals(page.records()) || (next.page() != null && next.page() != following)) {
            throw new FlashAiServerException(Failure.of(
                    operation,
                    operation + ": the server answered page " + following + " with another page"
                            + (next.page() == null ? "" : ", " + next.page())
                            + ", so the rest of the list cannot be read"));
        }
        page = next;
        number = following;
        return true;
    }
}
