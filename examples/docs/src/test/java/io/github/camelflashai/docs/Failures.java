package io.github.camelflashai.docs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.springframework.dao.DuplicateKeyException;

/** The failures of routes, which may have been repaired by another attempt, so that nothing else shows them. */
final class Failures extends EventNotifierSupport {
    private final List<Throwable> seen = new CopyOnWriteArrayList<>();

    @Override
    public void notify(CamelEvent event) {
        Throwable failure = ((ExchangeFailedEvent) event).getCause();
        if (!isRace(failure)) {
            seen.add(failure);
        }
    }

    /** Two sources that bring one call in the same moment: the docs say that one of them fails and comes again. */
    private static boolean isRace(Throwable failure) {
        return failure instanceof DuplicateKeyException && failure.getMessage().contains("CAMEL_MESSAGEPROCESSED");
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeFailedEvent;
    }

    List<Throwable> seen() {
        return seen;
    }
}
