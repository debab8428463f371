package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.dial.PlannedCallee;
import io.github.camelflashai.simulator.wire.Behaviour;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pages of getBatchPlanCallList are pages of. */
enum CallPages {
    /** Of calls, in the order of their ends. */
    OF_CALLS {
        @Override
        Slice slice(Batch batch, Page page, Request request) {
            Collection<Call> calls = request.has(Habit.CALLS_LISTED_BEFORE_THEIR_END) ? batch.dialled() : batch.ended();
            List<ListedCall> all = calls.stream()
                    .flatMap(call -> ListedCall.of(call, request).stream())
                    .toList();
            return new Slice(page.cut(all, request), all.size());
        }
    },
    /** Of callees who are done, in the order in which they came in; the calls of those who have one. */
    OF_ROWS {
        @Override
        Slice slice(Batch batch, Page page, Request request) {
            List<Optional<ListedCall>> done = batch.callees().stream()
                    .flatMap(callee -> row(callee, request))
                    .toList();
            List<ListedCall> onPage = page.cutByWindows(done, WINDOW).stream()
                    .flatMap(Optional::stream)
                    .toList();
            return new Slice(onPage, batch.callees().size());
        }

        /** A row of a callee who is done, or who is shown for another reason; without a call if there was none. */
        private Stream<Optional<ListedCall>> row(PlannedCallee callee, Request request) {
            Optional<ListedCall> shown = callee.lastDialled().flatMap(call -> ListedCall.of(call, request));
            boolean doneWithoutCall = callee.state() == PlannedCallee.State.DONE
                    && callee.lastDialled().isEmpty();
            return shown.isPresent() || doneWithoutCall ? Stream.of(shown) : Stream.empty();
        }
    };

    private static final int WINDOW = 1000;

    /**
     * What is on a page.
     *
     * @param calls the calls
     * @param all how many records the server says there are
     */
    record Slice(List<ListedCall> calls, int all) {}

    static CallPages of(Behaviour behaviour) {
        return behaviour.has(Habit.CALL_LIST_BY_ROWS) ? OF_ROWS : OF_CALLS;
    }

    abstract Slice slice(Batch batch, Page page, Request request);
}
