package io.github.camelflashai.springboot;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.api.FlashAiOptionsException;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Ordered;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.util.StringHelper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Applies the properties that are set to the component {@code flashai}, before customizers of the application.
 *
 * <p>A FlashAiComponent under another name is a second account. It gets none of these properties, or it would call with
 * the first one's credentials.
 */
final class FlashAiComponentCustomizer implements ComponentCustomizer {
    static final String NAME = "flashai";
    private static final String CONFIGURATION = "configuration";
    private static final String HTTP = "http";
    private static final String SSL_BUNDLE = "sslBundle";
    private static final String SSL_PARAMETERS = "sslContextParameters";

    private final CamelContext camelContext;
    private final FlashAiComponentConfiguration properties;
    private final Environment environment;
    private final ObjectProvider<SslBundles> sslBundles;

    FlashAiComponentCustomizer(
            CamelContext camelContext,
            FlashAiComponentConfiguration properties,
            Environment environment,
            ObjectProvider<SslBundles> sslBundles) {
        this.sslBundles = sslBundles;
        this.camelContext = camelContext;
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public boolean isEnabled(String name, Component component) {
        return NAME.equals(name)
                && component instanceof FlashAiComponent
                && HierarchicalPropertiesEvaluator.evaluate(
                        environment, "camel.component.customizer", "camel.component.flashai.customizer");
    }

    @Override
    public void configure(String name, Component component) {
        FlashAiComponent flashai = (FlashAiComponent) component;
        Map<String, Object> options = CamelPropertiesHelper.getNonNullProperties(camelContext, properties);
        // The bean goes first, whatever the order of the map: it would replace what single properties set before it.
        if (options.remove(CONFIGURATION) instanceof FlashAiConfiguration configuration) {
            flashai.setConfiguration(configuration);
        }
        if (options.remove(HTTP) instanceof Map<?, ?> httpOptions) {
            Map<String, Object> all = new HashMap<>(flashai.getConfiguration().getHttp());
            addHttpOptions("", httpOptions, all);
            flashai.getConfiguration().setHttp(all);
        }
        if (options.remove(SSL_BUNDLE) instanceof String bundle) {
            setSslBundle(bundle, flashai.getConfiguration());
        }
        options.replaceAll((option, value) -> value instanceof DataSize size ? bytes(option, size) : value);
        CamelPropertiesHelper.copyProperties(camelContext, options, flashai);
    }

    private static int bytes(String option, DataSize size) {
        if (size.toBytes() > Integer.MAX_VALUE) {
            throw new FlashAiOptionsException(option, "is " + size, "give less than 2GB");
        }
        return (int) Math.max(size.toBytes(), -1);
    }

    private void setSslBundle(String name, FlashAiConfiguration configuration) {
        Map<String, Object> all = new HashMap<>(configuration.getHttp());
        if (all.containsKey(SSL_PARAMETERS)) {
            throw new FlashAiOptionsException(
                    SSL_BUNDLE, "is set, and so is http.ssl-context-parameters", "remove one of the two");
        }
        SslBundles bundles = sslBundles.getObject();
        try {
            all.put(SSL_PARAMETERS, SslBundleParameters.of(bundles.getBundle(name)));
        } catch (NoSuchSslBundleException e) {
            throw new FlashAiOptionsException(
                    SSL_BUNDLE,
                    "is '" + name + "', which is no SSL bundle of the application",
                    "name one of " + bundles.getBundleNames() + ", or define this one below spring.ssl.bundle");
        }
        configuration.setHttp(all);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST;
    }

    /** Undoes what binding does to names: the dot in {@code httpClient.name} became a map within the map. */
    private static void addHttpOptions(String prefix, Map<?, ?> from, Map<String, Object> to) {
        from.forEach((name, value) -> {
            String option = prefix + StringHelper.dashToCamelCase(name.toString());
            if (value instanceof Map<?, ?> nested) {
                addHttpOptions(option + ".", nested, to);
            } else {
                to.put(option, value);
            }
        });
    }
}
