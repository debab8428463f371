package io.github.camelflashai.account;

import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/** What there is once in a Camel context, for all components in it. */
public final class ContextPlugin {
    private ContextPlugin() {}

    /** The one of its type in a Camel context, which is made when it is asked for first. */
    public static <T> T of(CamelContext camelContext, Class<T> type, Supplier<T> first) {
        ExtendedCamelContext context = camelContext.getCamelContextExtension();
        synchronized (context) {
            T plugin = context.getContextPlugin(type);
            if (plugin == null) {
                plugin = first.get();
                context.addContextPlugin(type, plugin);
            }
            return plugin;
        }
    }
}
