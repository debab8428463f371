package io.github.camelflashai;

import java.util.Collection;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.SendDynamicAware;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the account, and the addresses that get results, out of the reach of messages: a {@code toD} whose parameters come from a
 * message, such as {@code batchName=${header.name}}, might be given one that brings {@code &baseUrl=} along, and would send the signed request with
 * its phones to somebody else's host. What the route itself says of the account, and no expression, counts. The component's option
 * allowDynamicAccount lifts it.
 *
 * <p>Camel asks it about each toD that begins with {@code flashai:}. Where a component has another name, or the whole URI is an
 * expression, Camel asks nobody, and {@link DynamicAccounts} lets nothing be said of the account.
 */
@SendDynamic("flashai")
public class DynamicAccountGuard extends ServiceSupport implements SendDynamicAware {
    private @Nullable CamelContext camelContext;
    private String scheme = "flashai";

    @Override
    public @Nullable DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        refuseUnknownOperation(uri, originalUri);
        if (exchange.getContext().hasComponent(scheme) instanceof FlashAiComponent component
                && !component.isAllowDynamicAccount()) {
            Map<String, Object> fixed = parameters(originalUri);
            Map<String, Object> given = parameters(uri);
            if (DynamicAccounts.guarded(given).anyMatch(parameter -> !isFixed(parameter, fixed))) {
                throw DynamicAccounts.refusal();
            }
            URISupport.resolveRawParameterValues(given);
            DynamicAccounts.guarded(given).forEach(component.dynamicAccounts()::allow);
        }
        return null;
    }

    /** Camel's own refusal would show the URI, with whatever an expression has put there. */
    private static void refuseUnknownOperation(String uri, String originalUri) {
        String path = path(uri);
        if (!path.equals(path(originalUri)) && EndpointPath.named(path).isEmpty()) {
            throw new IllegalArgumentException(EndpointPath.unknown(path));
        }
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return (query < 0 ? uri : uri.substring(0, query)).replaceFirst("^[^:]*:/*", "");
    }

    private static Map<String, Object> parameters(String uri) throws Exception {
        int query = uri.indexOf('?');
        return query < 0 ? Map.of() : URISupport.parseQuery(uri.substring(query + 1), true);
    }

    private static boolean isFixed(Map.Entry<String, Object> parameter, Map<String, Object> fixed) {
        Object inRoute = fixed.get(parameter.getKey());
        // A name that stands twice has a list of values.
        return inRoute != null
                && !(parameter.getValue() instanceof Collection<?>)
                && !inRoute.toString().contains("${")
                && !inRoute.toString().contains("$simple{");
    }

    @Override
    public @Nullable String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }

    @Override
    public @Nullable Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }

    @Override
    public @Nullable Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
