package io.github.camelflashai.account;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.engine.DefaultUnitOfWork;
import org.apache.camel.impl.engine.DefaultUnitOfWorkFactory;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.UnitOfWorkHelper;

/**
 * What became of an exchange in the route. It was taken if the route ended without an exception and rolled nothing back: a
 * transaction that was rolled back has taken nothing, also where {@code handled(true)} left no exception.
 */
public final class RouteOutcome {
    private RouteOutcome() {}

    /**
     * Sends an exchange through a route, whose exception it holds afterwards.
     *
     * @return whether the route took it
     */
    public static boolean isTaken(Processor route, Exchange exchange) {
        if (exchange.getUnitOfWork() != null || !hasUsualUnitsOfWork(exchange)) {
            process(route, exchange);
            return isGood(exchange);
        }
        ObservedUnitOfWork unit = new ObservedUnitOfWork(exchange);
        exchange.getExchangeExtension().setUnitOfWork(unit);
        process(route, exchange);
        UnitOfWorkHelper.doneUow(unit, exchange);
        exchange.getExchangeExtension().setUnitOfWork(null);
        return isGood(exchange) && !unit.isRolledBack();
    }

    /** Not of a kind of its own, such as that for MDC logging, which must not be replaced. */
    private static boolean hasUsualUnitsOfWork(Exchange exchange) {
        return !exchange.getContext().isUseMDCLogging()
                && PluginHelper.getUnitOfWorkFactory(exchange.getContext()) instanceof DefaultUnitOfWorkFactory;
    }

    private static void process(Processor route, Exchange exchange) {
        try {
            route.process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    private static boolean isGood(Exchange exchange) {
        return !exchange.isFailed() && !exchange.isRollbackOnly() && !exchange.isRollbackOnlyLast();
    }

    /**
     * Camel takes the mark of {@code markRollbackOnlyLast} away again when the transaction ends. So it is looked for at that
     * moment; an inner transaction is the business of the outer one.
     */
    private static final class ObservedUnitOfWork extends DefaultUnitOfWork {
        private final Exchange exchange;
        private boolean rolledBack;

        private ObservedUnitOfWork(Exchange exchange) {
            super(exchange);
            this.exchange = exchange;
        }

        @Override
        public void endTransactedBy(Object key) {
            super.endTransactedBy(key);
            rolledBack |= !isTransacted() && exchange.isRollbackOnlyLast();
        }

        private boolean isRolledBack() {
            return rolledBack;
        }
    }
}
