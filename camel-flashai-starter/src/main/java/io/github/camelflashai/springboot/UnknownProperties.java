package io.github.camelflashai.springboot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/** Finds what is set below {@code camel.component.flashai} and is no option: Spring Boot ignores it, and a default acts. */
final class UnknownProperties {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownProperties.class);
    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("camel.component.flashai");

    private UnknownProperties() {}

    /** The names that are no options, without their values, which may be secret. */
    static Set<String> in(Environment environment) {
        Set<String> known = Arrays.stream(BeanUtils.getPropertyDescriptors(FlashAiComponentConfiguration.class))
                .map(property -> property.getName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        ConfigurationPropertySources.get(environment).forEach(source -> {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream()
                        .filter(name -> PREFIX.isAncestorOf(name)
                                && !known.contains(name.getElement(PREFIX.getNumberOfElements(), Form.UNIFORM)))
                        .map(ConfigurationPropertyName::toString)
                        .forEach(unknown::add);
            }
        });
        return unknown;
    }

    static void warn(Environment environment) {
        in(environment).forEach(name -> LOG.warn("The property {} is ignored: flashai has no such option", name));
    }
}
