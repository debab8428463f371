package io.github.camelflashai.submit;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the plans of one batch through one after the other. A broker that is killed gives a message to another thread while the first
 * one is still at it; if both ask the server before either sends, both find nothing there and both send.
 */
public final class OneAtATime {
    private final Map<String, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();

    /** A sender that waits as long as another one around the same batch is at work, in this process. */
    public PlanSender around(PlanSender plans) {
        return (plan, earlier, attempts) -> {
            String batchName = String.valueOf(plan.batchName());
            CompletableFuture<?> own = new CompletableFuture<>();
            for (CompletableFuture<?> other = underWay.putIfAbsent(batchName, own);
                    other != null;
                    other = underWay.putIfAbsent(batchName, own)) {
                other.join();
            }
            try {
                return plans.send(plan, earlier, attempts);
            } finally {
                underWay.remove(batchName);
                own.complete(null);
            }
        };
    }
}
