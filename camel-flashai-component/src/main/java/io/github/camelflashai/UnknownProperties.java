package io.github.camelflashai;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what is set below {@code camel.component.flashai} and is no option, so that a default acts. camel-main does not start with
 * it, unless its autoConfigurationFailFast is off: then it says nothing.
 */
final class UnknownProperties {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownProperties.class);
    private static final String PREFIX = "camel.component.flashai.";

    private UnknownProperties() {}

    /** Warns of each by its name, and not by its value, which may be a secret. */
    static void warn(CamelContext context, Component component) {
        if (component.getComponentPropertyConfigurer() instanceof PropertyConfigurerGetter options) {
            context
                    .getPropertiesComponent()
                    .loadProperties(name -> name.startsWith(PREFIX))
                    .stringPropertyNames()
                    .stream()
                    .filter(name -> options.getOptionType(option(name), true) == null)
                    .sorted()
                    .forEach(name -> LOG.warn("The property {} is ignored: flashai has no such option", name));
        }
    }

    /** As camel-main takes a name: without dashes; of a nested one the first part. */
    private static String option(String property) {
        return property.substring(PREFIX.length()).replaceAll("[.\\[].*", "").replace("-", "");
    }
}
