package io.github.camelflashai.account;

import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.FlashAiOptionsException.Problem;
import io.github.camelflashai.api.HttpAddress;
import io.github.camelflashai.observe.Activity;
import io.github.camelflashai.wire.PlainTextWarning;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.classic.HttpClient;

/**
 * The HTTP clients of Camel HTTP, one for each server and set of options, so that endpoints with the same ones share a
 * connection pool.
 *
 * <p>They come from HttpComponents of their own, so that an application's {@code http:} routes and these calls do not
 * disturb each other, with defaults changed where Camel's would hurt here: Camel HTTP repeats a POST by itself when the
 * answer is 503, which would start a campaign twice; it lends 20 connections to a host, and waits for minutes.
 */
final class HttpClients extends ServiceSupport {
    private static final int POOL_SIZE = 200;
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "60000";

    /** By name and as text, because their types differ between versions of Camel. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "maxTotalConnections", POOL_SIZE,
            "connectionsPerRoute", POOL_SIZE,
            "automaticRetriesDisabled", true,
            "cookieManagementDisabled", true,
            "redirectHandlingDisabled", true,
            "connectTimeout", CONNECT_MILLIS,
            "connectionRequestTimeout", CONNECT_MILLIS,
            "soTimeout", ANSWER_MILLIS,
            "responseTimeout", ANSWER_MILLIS);

    private record Key(URI baseUrl, Map<String, Object> options) {}

    private record Entry(HttpComponent component, HttpEndpoint endpoint) {}

    private final CamelContext camelContext;
    private final Activity activity;
    private final Lock clientsLock = new ReentrantLock();
    private final Map<Key, Entry> clients = new HashMap<>();

    HttpClients(CamelContext camelContext, Activity activity) {
        this.camelContext = camelContext;
        this.activity = activity;
    }

    /**
     * The client for a server.
     *
     * @param baseUrl the server
     * @param options options of Camel HTTP, of the component or the endpoint, by name
     * @throws FlashAiOptionsException if Camel HTTP has no such option
     */
    HttpClient client(URI baseUrl, Map<String, Object> options) throws Exception {
        clientsLock.lock();
        try {
            Key key = new Key(baseUrl, Map.copyOf(options));
            Entry entry = clients.get(key);
            if (entry == null) {
                PlainTextWarning.check(new HttpAddress(baseUrl), "phones and callees' data", "baseUrl");
                entry = create(key);
                clients.put(key, entry);
            }
            return entry.endpoint.getHttpClient();
        } finally {
            clientsLock.unlock();
        }
    }

    @Override
    protected void doStop() throws Exception {
        clientsLock.lock();
        try {
            for (Entry entry : clients.values()) {
                ServiceHelper.stopAndShutdownServices(entry.endpoint, entry.component);
            }
            clients.clear();
        } finally {
            clientsLock.unlock();
        }
    }

    private Entry create(Key key) throws Exception {
        HttpComponent component = new HttpComponent();
        component.setCamelContext(camelContext);
        ServiceHelper.buildService(component);
        Map<String, Object> options = new HashMap<>(DEFAULTS);
        options.putAll(key.options);
        Map<String, Object> endpointOptions = configure(component, options);
        ServiceHelper.initService(component);
        HttpEndpoint endpoint = (HttpEndpoint) component.createEndpoint(key.baseUrl.toString(), endpointOptions);
        // Camel HTTP takes an option that it does not know for a query parameter of the address.
        if (endpoint.getHttpUri().getRawQuery() != null) {
            throw new FlashAiOptionsException(Arrays.stream(
                            endpoint.getHttpUri().getQuery().split("&"))
                    .map(option -> option.replaceAll("=.*", ""))
                    .map(option -> new Problem("http." + option, "is no option of Camel HTTP", "correct or remove it"))
                    .toList());
        }
        ServiceHelper.startService(component, endpoint);
        activity.poolOpened(new HttpPool(key.baseUrl, endpoint));
        return new Entry(component, endpoint);
    }

    /** Sets the options that are the component's, and returns those that are left for the endpoint. */
    private Map<String, Object> configure(HttpComponent component, Map<String, Object> options) {
        PropertyConfigurerGetter configurer = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
        Map<String, Object> componentOptions = new HashMap<>(options);
        componentOptions.keySet().removeIf(name -> configurer.getOptionType(name, true) == null);
        Map<String, Object> endpointOptions = new HashMap<>(options);
        endpointOptions.keySet().removeAll(componentOptions.keySet());
        PropertyBindingSupport.build()
                .withCamelContext(camelContext)
                .withTarget(component)
                .withConfigurer(component.getComponentPropertyConfigurer())
                .withProperties(componentOptions)
                .withReference(true)
                .bind();
        return endpointOptions;
    }
}
