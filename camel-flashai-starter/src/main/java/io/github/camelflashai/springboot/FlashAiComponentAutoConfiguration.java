package io.github.camelflashai.springboot;

import io.github.camelflashai.FlashAiComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Brings the properties {@code camel.component.flashai.*} to the component {@code flashai}.
 *
 * <p>Like the starters of Camel it makes no component bean: Camel finds the component, whether on the class path or as a
 * bean {@code flashai} or {@code flashai-component} of the application, and the properties are applied to what it found.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@ConditionalOnClass(FlashAiComponent.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.flashai"})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, FlashAiComponentConfiguration.class})
public class FlashAiComponentAutoConfiguration {

    // Static, because properties are bound before other beans are made.
    @Bean
    @ConfigurationPropertiesBinding
    static FlashAiComponentConverter flashAiComponentConverter(BeanFactory beans) {
        return new FlashAiComponentConverter(beans);
    }

    @Bean
    @Lazy
    ComponentCustomizer configureFlashAiComponent(
            CamelContext camelContext,
            FlashAiComponentConfiguration properties,
            Environment environment,
            ObjectProvider<SslBundles> sslBundles) {
        UnknownProperties.warn(environment);
        return new FlashAiComponentCustomizer(camelContext, properties, environment, sslBundles);
    }
}
