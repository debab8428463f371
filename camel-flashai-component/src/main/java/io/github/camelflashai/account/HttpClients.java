package io.github.camelflashai.account;

import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.FlashAiOptionsException.Problem;
import io.github.camelflashai.api.HttpAddress;
import io.github.camelflashai.client.HttpConnections;
import io.github.camelflashai.observe.Activity;
import io.github.camelflashai.wire.PlainTextWarning;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

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

    /** More are not open at a time: an address or option that comes with a message could make any number. */
    static final int MOST_OPEN = 50;

    private final CamelContext camelContext;
    private final Activity activity;
    private final Lock opening = new ReentrantLock();
    private final Map<HttpPool.Key, HttpPool> pools = new ConcurrentHashMap<>();

    HttpClients(CamelContext camelContext, Activity activity) {
        this.camelContext = camelContext;
        this.activity = activity;
    }

    /**
     * The connections to a server.
     *
     * @param baseUrl the server
     * @param options options of Camel HTTP, of the component or the endpoint, by name
     * @throws FlashAiOptionsException if Camel HTTP has no such option
     */
    HttpConnections connections(URI baseUrl, Map<String, Object> options) {
        HttpPool.Key key = new HttpPool.Key(baseUrl, Map.copyOf(options));
        // Now, so that a wrong option is named at the start and not with the first message. Endpoints may be made
        // before the component
        // is started.
        if (isStoppingOrStopped()) {
            create(key).close();
        } else {
            borrow(key).giveBack();
        }
        return () -> borrow(key);
    }

    private HttpPool borrow(HttpPool.Key key) {
        while (true) {
            HttpPool pool = pools.get(key);
            if (pool == null) {
                pool = open(key);
            }
            if (pool.lend()) {
                return pool;
            }
        }
    }

    private HttpPool open(HttpPool.Key key) {
        opening.lock();
        try {
            if (isStoppingOrStopped()) {
                throw new IllegalStateException("the component is stopped");
            }
            HttpPool pool = pools.get(key);
            if (pool == null) {
                PlainTextWarning.check(new HttpAddress(key.baseUrl()), "phones and callees' data", "baseUrl");
                closeLeastUsed();
                pool = create(key);
                pools.put(key, pool);
                activity.poolOpened(pool);
            }
            return pool;
        } finally {
            opening.unlock();
        }
    }

    /** Makes room for another one. Those that calls have are left alone, even if there are too many then. */
    private void closeLeastUsed() {
        List<HttpPool> idle = pools.values().stream()
                .filter(HttpPool::isIdle)
                .sorted(Comparator.comparingLong(HttpPool::lastUse))
                .toList();
        for (HttpPool pool : idle) {
            if (pools.size() < MOST_OPEN) {
                return;
            }
            if (pool.closeIfIdle()) {
                forget(pool);
            }
        }
    }

    private void forget(HttpPool pool) {
        pools.remove(pool.key(), pool);
        activity.poolClosed(pool);
    }

    @Override
    protected void doStop() {
        opening.lock();
        try {
            for (HttpPool pool : pools.values()) {
                forget(pool);
                pool.close();
            }
        } finally {
            opening.unlock();
        }
    }

    private HttpPool create(HttpPool.Key key) {
        try {
            return createPool(key);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RuntimeCamelException(e);
        }
    }

    private HttpPool createPool(HttpPool.Key key) throws Exception {
        HttpComponent component = new BoundedHttpComponent();
        component.setCamelContext(camelContext);
        ServiceHelper.buildService(component);
        Map<String, Object> options = new HashMap<>(DEFAULTS);
        options.putAll(key.options());
        Map<String, Object> endpointOptions = configure(component, options);
        ServiceHelper.initService(component);
        HttpEndpoint endpoint =
                (HttpEndpoint) component.createEndpoint(key.baseUrl().toString(), endpointOptions);
        // Camel HTTP takes an option that it does not know for a query parameter of the address.
        if (endpoint.getHttpUri().getRawQuery() != null) {
            throw new FlashAiOptionsException(Arrays.stream(
                            endpoint.getHttpUri().getQuery().split("&", -1))
                    .map(option -> option.replaceAll("=.*", ""))
                    .map(option -> new Problem("http." + option, "is no option of Camel HTTP", "correct or remove it"))
                    .toList());
        }
        ServiceHelper.startService(component, endpoint);
        return new HttpPool(key, component, endpoint, this::forget);
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
