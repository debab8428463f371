package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/** How far a batch is. */
public sealed interface Progress extends JsonForm permits BatchSummary, LineSummaries {
    /** What the field of that name in JSON means. */
    String UNCOUNTED = "Callees in no count: paused, stopped, or accepted and still coming in.";

    /** What a consumer makes of it; null in the answer to a call. */
    @Nullable
    BatchState state();

    /**
     * The same progress, judged.
     *
     * @param uncounted how many callees are in no count; null if this is not known
     */
    Progress with(BatchState state, @Nullable Long uncounted);

    /** The name of the state in JSON. */
    static @Nullable String name(Progress progress) {
        BatchState state = progress.state();
        return state == null ? null : state.toString();
    }
}
