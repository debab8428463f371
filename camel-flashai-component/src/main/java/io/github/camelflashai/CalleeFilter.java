package io.github.camelflashai;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiOptionsException;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;

/** The option calleeFilter: a bean that says who may be called. */
final class CalleeFilter {
    private CalleeFilter() {}

    /** The filter of an option; null if it has none. */
    @SuppressWarnings("unchecked")
    static @Nullable Predicate<Callee> of(CamelContext context, @Nullable Object option) {
        if (option == null) {
            return null;
        }
        if (option instanceof Predicate<?> predicate) {
            return (Predicate<Callee>) predicate;
        }
        if (option instanceof org.apache.camel.Predicate predicate) {
            predicate.init(context);
            return callee -> {
                Exchange exchange = new DefaultExchange(context);
                exchange.getMessage().setBody(callee);
                return predicate.matches(exchange);
            };
        }
        throw new FlashAiOptionsException(
                "calleeFilter",
                "is a " + option.getClass().getName(),
                "give a bean that is a java.util.function.Predicate of Callee, or a predicate of Camel");
    }
}
