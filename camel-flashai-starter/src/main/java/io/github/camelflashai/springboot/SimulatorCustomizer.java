package io.github.camelflashai.springboot;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.util.UUID;
import org.apache.camel.Component;
import org.apache.camel.Ordered;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.util.StringUtils;

/** Makes the component {@code flashai} call the simulator, after the properties were applied to it. */
final class SimulatorCustomizer implements ComponentCustomizer {
    private final FlashAiSimulator simulator;

    SimulatorCustomizer(FlashAiSimulator simulator) {
        this.simulator = simulator;
    }

    /** Refuses an application that has both a simulator and the address of a server. */
    static void refuseBaseUrl(String baseUrl) {
        if (StringUtils.hasText(baseUrl)) {
            throw new FlashAiOptionsException(
                    "baseUrl",
                    "is set, and so is " + FlashAiSimulatorAutoConfiguration.PROPERTY
                            + "=true, which leaves open whether people are to be called",
                    "remove it to call the simulator, or set " + FlashAiSimulatorAutoConfiguration.PROPERTY
                            + "=false to call people");
        }
    }

    @Override
    public boolean isEnabled(String name, Component component) {
        return FlashAiComponentCustomizer.NAME.equals(name) && component instanceof FlashAiComponent;
    }

    @Override
    public void configure(String name, Component component) {
        FlashAiConfiguration configuration = ((FlashAiComponent) component).getConfiguration();
        refuseBaseUrl(configuration.getBaseUrl());
        configuration.setBaseUrl(simulator.baseUrl());
        configuration.setClientId(simulator.clientId());
        configuration.setClientSecret(simulator.clientSecret());
        if (!StringUtils.hasText(configuration.getCallbackToken())) {
            configuration.setCallbackToken(UUID.randomUUID().toString());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST + 1;
    }
}
