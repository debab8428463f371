package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.RejectedCallee;
import java.util.ArrayList;
import java.util.List;

/**
 * The callees of a list that the connector leaves out by its rules. They belong to the message all the same: where an earlier
 * delivery sent one, by other rules, the server has it, and that makes its campaign nobody else's.
 */
public final class WithheldCallees {
    private final List<RejectedCallee> left = new ArrayList<>();

    void add(Callee callee, String reason) {
        left.add(new RejectedCallee(callee, reason));
    }

    public boolean isEmpty() {
        return left.isEmpty();
    }

    /** Those whom nobody calls, as far as is known. */
    public List<RejectedCallee> rejected() {
        return List.copyOf(left);
    }
}
