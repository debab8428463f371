package io.github.camelflashai.springboot;

import io.github.camelflashai.simulator.FlashAiSimulator;
import java.time.Duration;
import org.apache.camel.spi.ComponentCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * A FlashAI server inside the application, for development: {@code flashai.simulator.enabled=true} starts it and makes the
 * component {@code flashai} call it. Off by default, loud when it is on, and never beside a base URL: nobody shall believe that
 * people are called when they are not, or the other way round.
 */
@AutoConfiguration(after = FlashAiComponentAutoConfiguration.class)
@ConditionalOnBean(FlashAiComponentConfiguration.class)
@ConditionalOnProperty(name = FlashAiSimulatorAutoConfiguration.PROPERTY, havingValue = "true")
class FlashAiSimulatorAutoConfiguration {
    static final String PROPERTY = "flashai.simulator.enabled";

    private static final Logger LOG = LoggerFactory.getLogger(FlashAiSimulatorAutoConfiguration.class);

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(FlashAiSimulator.class)
    @EnableConfigurationProperties(FlashAiSimulatorProperties.class)
    static class Simulated {
        /** Tests move the simulator's clock, and not that of the component. */
        private static final Duration ANY_TIME = Duration.ofDays(3650);

        @Bean(destroyMethod = "close")
        FlashAiSimulator flashaiSimulator(
                FlashAiComponentConfiguration component, FlashAiSimulatorProperties properties) {
            // Reported now, not with the first call.
            SimulatorCustomizer.refuseBaseUrl(component.getBaseUrl());
            FlashAiSimulator simulator = FlashAiSimulator.builder()
                    .port(properties.port())
                    .callsPerSecond(properties.rate())
                    .profile(properties.profile())
                    .timestampTolerance(ANY_TIME)
                    .start();
            LOG.warn(
                    "FlashAI IS SIMULATED. What the component flashai submits goes to {} inside this application, and NOBODY IS"
                            + " CALLED. For development only; {}=false and camel.component.flashai.base-url call people.",
                    simulator.baseUrl(),
                    PROPERTY);
            return simulator;
        }

        @Bean
        @Lazy
        ComponentCustomizer flashaiSimulatorCustomizer(FlashAiSimulator simulator) {
            return new SimulatorCustomizer(simulator);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("io.github.camelflashai.simulator.FlashAiSimulator")
    static class SimulatorMissing {
        SimulatorMissing() {
            throw new InvalidConfigurationPropertyValueException(
                    PROPERTY,
                    true,
                    "The simulator is not on the class path: add io.github.camelflashai:flashai-simulator to the"
                            + " application, or remove the property.");
        }
    }
}
