package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.StandardEnvironment;

class UnknownPropertiesTest {
    @Test
    void a_misspelt_property_is_named_and_the_others_are_not() {
        StandardEnvironment environment = new StandardEnvironment();
        TestPropertyValues.of(
                        "camel.component.flashai.base-url=http://localhost",
                        "camel.component.flashai.clientId=x",
                        "CAMEL_COMPONENT_FLASHAI_CLIENTSECRET=x",
                        "camel.component.flashai.http.responseTimeout=5",
                        "camel.component.flashai.customizer.enabled=true",
                        "camel.component.flashai.call-hours=9",
                        "camel.component.flashai.mode=strict",
                        "camel.component.other.mode=x")
                .applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        assertThat(UnknownProperties.in(environment))
                .containsExactly("camel.component.flashai.call-hours", "camel.component.flashai.mode");
    }
}
