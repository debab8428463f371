package io.github.camelflashai.springboot;

import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.embedded.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the gate of callback routes before everything that would read their requests, where the application is a web server. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(name = "org.apache.camel.component.webhook.WebhookComponent")
class FlashAiCallbackAutoConfiguration {
    @Bean
    FilterRegistrationBean<CallbackFilter> flashaiCallbackFilter(ObjectProvider<CamelContext> camelContext) {
        FilterRegistrationBean<CallbackFilter> registration =
                new FilterRegistrationBean<>(new CallbackFilter(camelContext));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Tomcat as Spring Boot 3 has it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConfigurableTomcatWebServerFactory.class)
    static class OnTomcat {
        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> flashaiRefusedBodies() {
            return tomcat -> tomcat.addEngineValves(new RefusedBodyValve());
        }
    }
}
