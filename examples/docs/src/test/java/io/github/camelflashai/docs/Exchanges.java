package io.github.camelflashai.docs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Route;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.springframework.dao.DuplicateKeyException;

/** The exchanges that are through, and the failures among them, which another attempt may have repaired, so that nothing else shows them. */
final class Exchanges extends EventNotifierSupport {
    private final Map<String, AtomicLong> done = new ConcurrentHashMap<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeFailedEvent failed && !isRace(failed.getCause())) {
            failures.add(failed.getCause());
        }
        String route = ((ExchangeEvent) event).getExchange().getFromRouteId();
        if (route != null) {
            done.computeIfAbsent(route, none -> new AtomicLong()).incrementAndGet();
        }
    }

    /** Two sources that bring one call in the same moment: the docs say that one of them fails and comes again. */
    private static boolean isRace(Throwable failure) {
        return failure instanceof DuplicateKeyException && failure.getMessage().contains("CAMEL_MESSAGEPROCESSED");
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeCompletedEvent || event instanceof ExchangeFailedEvent;
    }

    /** How many exchanges of a route are through, well or not. */
    long done(Route route) {
        return done.getOrDefault(route.getRouteId(), new AtomicLong()).get();
    }

    List<Throwable> failures() {
        return failures;
    }
}
