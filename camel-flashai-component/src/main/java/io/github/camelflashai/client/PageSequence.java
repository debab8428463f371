package io.github.camelflashai.client;

import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiServerException;
import io.github.camelflashai.api.Page;

/**
 * Where the reading of a list by page stands. It goes on as long as anything suggests that there is more: the totals, a page
 * that is full, fewer records than there should be. For servers give totals that are too low, cut pages, and count pages of
 * another size. The hard stops that keep it from reading for ever: an empty page, unless the list has pages without records in
 * between, and a page that repeats the one before.
 *
 * <p>For one thread at a time.
 *
 * @param <T> a record of the list
 */
public final class PageSequence<T> {
    private final String operation;
    private long number;
    private Page<T> page;
    private long seen;
    private boolean ended;

    /**
     * A sequence that begins with a page that was read already.
     *
     * @param operation the path of the operation, for messages
     * @param number the number of the first page
     * @param first the first page
     */
    public PageSequence(String operation, long number, Page<T> first) {
        this(operation, number, first, 0);
    }

    /**
     * A sequence that begins behind pages that are known.
     *
     * @param operation the path of the operation, for messages
     * @param number the number of the first page
     * @param first the first page
     * @param before how many records stand on the pages before
     */
    public PageSequence(String operation, long number, Page<T> first, long before) {
        this.operation = operation;
        this.number = number;
        this.page = first;
        this.seen = before + first.records().size();
        this.ended = first.records().isEmpty() && !hasRecordsBehind(first, number);
    }

    /** The latest page. */
    public Page<T> page() {
        return page;
    }

    /** Its number. */
    public long number() {
        return number;
    }

    /** Whether a page may come after this one. If the server gives no total, one may until a page is empty. */
    public boolean hasNext() {
        return !ended && (isWithinTotals() || isFull() || seen < expected());
    }

    private boolean isWithinTotals() {
        return page.totalPage() == null || number < page.totalPage();
    }

    private boolean isFull() {
        return page.pageNum() != null && page.records().size() >= page.pageNum();
    }

    /** How many records the list has if what the server counts is true. */
    private long expected() {
        return Math.max(orZero(page.totalRecord()), orZero(page.batchCount()));
    }

    private static long orZero(Long count) {
        return count == null ? 0 : count;
    }

    /** An older server makes pages of callees, and leaves out those who have no record (flashai-api.md, operation 12). */
    private static boolean hasRecordsBehind(Page<?> empty, long number) {
        return empty.totalPage() != null
                && number < empty.totalPage()
                && empty.pageNum() != null
                && number * empty.pageNum() < orZero(empty.batchCount());
    }

    /**
     * Takes the page that follows, which may turn out to be beyond the end.
     *
     * @return whether it is a page of the list
     * @throws FlashAiServerException if the server answered with another page than was asked for
     */
    public boolean accept(Page<T> next) {
        long following = number + 1;
        if (next.records().isEmpty() && !hasRecordsBehind(next, following)) {
            ended = true;
            return false;
        }
        if (isAnother(next, following)) {
            if (!isWithinTotals() || isBehindTotals(next, following)) {
                // Behind the last page such a server gives the last one again.
                ended = true;
                return false;
            }
            throw new FlashAiServerException(Failure.of(
                    operation,
                    operation + ": the server answered page " + following + " with another page"
                            + (next.page() == null ? "" : ", " + next.page())
                            + ", so the rest of the list cannot be read"));
        }
        page = next;
        number = following;
        seen += next.records().size();
        return true;
    }

    private static boolean isBehindTotals(Page<?> next, long following) {
        return next.totalPage() != null && following > next.totalPage();
    }

    private boolean isAnother(Page<T> next, long following) {
        return (next.page() != null && next.page() != following)
                || (!next.records().isEmpty() && next.records().equals(page.records()));
    }
}
