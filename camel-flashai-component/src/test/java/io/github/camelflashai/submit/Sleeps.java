package io.github.camelflashai.submit;

import io.github.camelflashai.client.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits that are only noted. Something may happen at each of them. */
public final class Sleeps implements Sleeper {
    public final List<Duration> taken = new ArrayList<>();
    Runnable meanwhile = () -> {};
    public boolean interrupted;

    @Override
    public boolean sleep(Duration duration) {
        taken.add(duration);
        meanwhile.run();
        return !interrupted;
    }
}
