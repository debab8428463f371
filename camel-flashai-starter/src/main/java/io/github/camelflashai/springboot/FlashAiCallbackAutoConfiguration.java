package io.github.camelflashai.springboot;

import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
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
}
