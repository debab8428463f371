package io.github.camelflashai.springboot;

import io.github.camelflashai.simulator.Profile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulated server.
 *
 * @param port where it listens, on localhost; 0 for any port that is free
 * @param rate calls that a batch starts in a second
 * @param profile the server that it is like
 */
@ConfigurationProperties("flashai.simulator")
record FlashAiSimulatorProperties(
        @DefaultValue("0") int port, @DefaultValue("10") double rate, @DefaultValue("document") Profile profile) {}
