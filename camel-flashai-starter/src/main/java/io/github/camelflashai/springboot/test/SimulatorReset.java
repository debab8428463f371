package io.github.camelflashai.springboot.test;

import io.github.camelflashai.simulator.FlashAiSimulator;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Resets the simulated server of the application before each test. */
final class SimulatorReset implements TestExecutionListener {
    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(FlashAiSimulator.class).reset();
    }
}
