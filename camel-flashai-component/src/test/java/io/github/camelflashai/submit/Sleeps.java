package io.github.camelflashai.submit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits that are only noted. Something may happen at each of them. */
final class Sleeps implements Sleeper {
    final List<Duration> taken = new ArrayList<>();
    Runnable meanwhile = () -> {};
    boolean interrupted;

    @Override
    public boolean sleep(Duration duration) {
        taken.add(duration);
        meanwhile.run();
        return !interrupted;
    }
}
