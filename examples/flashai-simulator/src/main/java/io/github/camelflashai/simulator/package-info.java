/**
 * A FlashAI server for tests and demos: {@link io.github.camelflashai.simulator.FlashAiSimulator} embedded,
 * {@link io.github.camelflashai.simulator.FlashAiSimulatorExtension} in JUnit 5,
 * {@link io.github.camelflashai.simulator.SimulatorCommand} on the command line. The packages below this one are its
 * inside and may change at any time.
 */
package io.github.camelflashai.simulator;
