package io.github.camelflashai.quarkus;

import io.github.camelflashai.simulator.FlashAiSimulator;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays the part of FlashAI's server. With an account of yours, delete this class and its place in the routes. */
@ApplicationScoped
class SimulatedServer {
    private final int port;
    private FlashAiSimulator simulator;

    SimulatedServer(@ConfigProperty(name = "simulator.port") int port) {
        this.port = port;
    }

    @PostConstruct
    void start() {
        simulator = FlashAiSimulator.demo(port);
    }

    FlashAiSimulator simulator() {
        return simulator;
    }

    @PreDestroy
    void stop() {
        simulator.close();
    }
}
