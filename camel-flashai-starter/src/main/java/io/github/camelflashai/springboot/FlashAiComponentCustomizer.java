package io.github.camelflashai.springboot;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConfiguration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Ordered;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.util.StringHelper;
import org.springframework.core.env.Environment;

/**
 * Applies the properties that are set to the component {@code flashai}, before customizers of the application.
 *
 * <p>A FlashAiComponent under another name is a second account. It gets none of these properties, or it would call with
 * the first one's credentials.
 */
final class FlashAiComponentCustomizer implements ComponentCustomizer {
    private static final String NAME = "flashai";
    private static final String CONFIGURATION = "configuration";
    private static final String HTTP = "http";

    private final CamelContext camelContext;
    private final FlashAiComponentConfiguration properties;
    private final Environment environment;

    FlashAiComponentCustomizer(
            CamelContext camelContext, FlashAiComponentConfiguration properties, Environment environment) {
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
        CamelPropertiesHelper.copyProperties(camelContext, options, flashai);
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
