package io.github.camelflashai.bench;

import io.github.camelflashai.wire.request.WireBenchmarkAccess;
import java.time.Duration;

/** Where rows compete that need no server, after the wire package has worked on requests and answers of all kinds. */
final class MemoryStage {
    private static final Duration ROUND = Duration.ofMillis(150);
    private static final Duration WARM_UP = Duration.ofMillis(1500);
    private static final Duration MIXED_WARM_UP = Duration.ofSeconds(4);

    MemoryStage() throws Exception {
        Progress.show("warming up requests and answers of all kinds");
        Contest.keepBusy(
                MIXED_WARM_UP, new Mixture(new WireBenchmarkAccess(Samples.CLIENT_ID, Samples.SECRET)).works());
    }

    Outcome compete(String title, Work subject, Work reference) throws Exception {
        return new Contest(new OneThread(), ROUND, WARM_UP).run(title, subject, reference);
    }
}
