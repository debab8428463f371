package io.github.camelflashai.account;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.UnitOfWorkHelper;

/**
 * What became of an exchange in the route. It was taken if the route ended without an exception and rolled nothing back: a
 * transaction that was rolled back has taken nothing, also where {@code handled(true)} left no exception.
 */
public final class RouteOutcome {
    private static final Class<?>[] UNIT_OF_WORK = {UnitOfWork.class};

    private RouteOutcome() {}

    /**
     * Sends an exchange through a route, whose exception it holds afterwards.
     *
     * @return whether the route took it
     */
    public static boolean isTaken(Processor route, Exchange exchange) {
        UnitOfWork given = exchange.getUnitOfWork();
        AtomicBoolean rolledBack = new AtomicBoolean();
        try {
            UnitOfWork unit = given == null
                    ? PluginHelper.getUnitOfWorkFactory(exchange.getContext()).createUnitOfWork(exchange)
                    : given;
            exchange.getExchangeExtension().setUnitOfWork(observed(unit, exchange, rolledBack));
            try {
                route.process(exchange);
            } catch (Exception e) {
                exchange.setException(e);
            }
            if (given == null) {
                UnitOfWorkHelper.doneUow(unit, exchange);
            }
        } finally {
            exchange.getExchangeExtension().setUnitOfWork(given);
        }
        return !exchange.isFailed()
                && !exchange.isRollbackOnly()
                && !exchange.isRollbackOnlyLast()
                && !rolledBack.get();
    }

    /**
     * Camel takes the mark of {@code markRollbackOnlyLast} away again when the transaction ends. So it is looked for at that
     * moment; an inner transaction is the business of the outer one.
     */
    private static UnitOfWork observed(UnitOfWork unit, Exchange exchange, AtomicBoolean rolledBack) {
        return (UnitOfWork)
                Proxy.newProxyInstance(UnitOfWork.class.getClassLoader(), UNIT_OF_WORK, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(unit, arguments);
                        if ("endTransactedBy".equals(method.getName())
                                && !unit.isTransacted()
                                && exchange.isRollbackOnlyLast()) {
                            rolledBack.set(true);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
