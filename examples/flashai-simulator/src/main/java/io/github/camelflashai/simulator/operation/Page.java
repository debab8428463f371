package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Body;
import io.github.camelflashai.simulator.wire.Checks;
import io.github.camelflashai.simulator.wire.ParameterRule;
import java.util.List;

/**
 * A page of a list. One behind the last is empty, not an error.
 *
 * @param number from 1
 * @param size records on a page, as asked for
 */
record Page(int number, int size) {
    static final ParameterRule NUMBER = ParameterRule.number("page").that(Checks.between(1, 999_999_999));
    static final ParameterRule SIZE =
            ParameterRule.number("pageNum").that(Checks.between(1, 5000)).refusedWith(ApiCode.PAGE_SIZE);

    private static final int CUT_SIZE = 100;

    static Page of(Request request) {
        return new Page(
                request.parameters().number("page"), request.parameters().number("pageNum"));
    }

    <T> List<T> cut(List<T> all, Request request) {
        int served = request.has(Habit.PAGE_SIZE_CUT) ? Math.min(size, CUT_SIZE) : size;
        return window(all, (number - 1L) * served, served);
    }

    /**
     * A page as a server serves it that reads whole windows: more than was asked for if the size is over a window and no multiple
     * of it.
     */
    <T> List<T> cutByWindows(List<T> all, int window) {
        long from = (number - 1L) * size;
        return size <= window
                ? window(all, from, size)
                : window(all, from / window * window, (size + window - 1L) / window * window);
    }

    /** Puts page and totals into an answer. */
    Body describe(Body body, int all, int onPage, Request request) {
        Totals totals = Totals.of(request.behaviour());
        body.number("totalPage", totals.pages(this, all));
        if (!request.has(Habit.LISTS_COUNT_ROWS)) {
            body.number("totalRecord", totals.records(all, onPage));
        }
        return body.number("page", number).number("pageNum", size);
    }

    private static <T> List<T> window(List<T> all, long from, long length) {
        long start = Math.min(all.size(), from);
        return all.subList((int) start, (int) Math.min(all.size(), start + length));
    }
}
