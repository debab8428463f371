package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/** How far a batch is. */
public sealed interface Progress extends JsonForm permits BatchSummary, LineSummaries {
    /** What a consumer makes of it; null in the answer to a call. */
    @Nullable
    BatchState state();

    /** The same progress, judged. */
    Progress with(BatchState state);

    /** The name of the state in JSON. */
    static @Nullable String name(Progress progress) {
        BatchState state = progress.state();
        return state == null ? null : state.toString();
    }
}
