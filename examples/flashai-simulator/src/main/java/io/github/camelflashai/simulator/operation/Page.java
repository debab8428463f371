package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Body;
import io.github.camelflashai.simulator.wire.Checks;
import io.github.camelflashai.simulator.wire.ParameterRule;
import java.util.List;

/**
 * A page of a list. One behind the last is empty, not an error.
 *
 * @param number from 1
 * @param size records on a page
 */
record Page(int number, int size) {
    static final ParameterRule NUMBER = ParameterRule.number("page").that(Checks.between(1, 999_999_999));
    static final ParameterRule SIZE =
            ParameterRule.number("pageNum").that(Checks.between(1, 5000)).refusedWith(ApiCode.PAGE_SIZE);

    static Page of(Request request) {
        return new Page(
                request.parameters().number("page"), request.parameters().number("pageNum"));
    }

    <T> List<T> cut(List<T> all) {
        long from = Math.min(all.size(), (number - 1L) * size);
        long to = Math.min(all.size(), from + size);
        return all.subList((int) from, (int) to);
    }

    Body describe(Body body, int total) {
        return body.number("totalPage", (total + size - 1) / size)
                .number("totalRecord", total)
                .number("page", number)
                .number("pageNum", size);
    }
}
