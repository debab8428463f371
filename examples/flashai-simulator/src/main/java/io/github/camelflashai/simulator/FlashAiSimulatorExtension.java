package io.github.camelflashai.simulator;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for the tests of a class, reset before each of them. In a static {@code @RegisterExtension} field, or by
 * {@code @ExtendWith}, one server lasts for the class; in an instance field every test has its own. Test methods may
 * take the {@link FlashAiSimulator} as a parameter, and so may the constructor if one server lasts for the class.
 */
public final class FlashAiSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private final FlashAiSimulator.Builder builder;
    private FlashAiSimulator simulator;
    private int classesInside;

    /** A simulator with the default settings. */
    public FlashAiSimulatorExtension() {
        this(FlashAiSimulator.builder());
    }

    /** A simulator with these settings. */
    public FlashAiSimulatorExtension(FlashAiSimulator.Builder builder) {
        this.builder = builder;
    }

    /**
     * The running simulator.
     *
     * @throws IllegalStateException outside of tests
     */
    public FlashAiSimulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException("the simulator runs only while tests run");
        }
        return simulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Nested test classes come here too and share the server of the class around them.
        classesInside++;
        startIfNeeded();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        startIfNeeded();
        simulator.reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stopIfUnused();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        classesInside--;
        stopIfUnused();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FlashAiSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }

    private void startIfNeeded() {
        if (simulator == null) {
            simulator = builder.start();
        }
    }

    private void stopIfUnused() {
        if (classesInside == 0 && simulator != null) {
            simulator.close();
            simulator = null;
        }
    }
}
