package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.MethodName.class)
class FlashAiSimulatorExtensionTest {
    @RegisterExtension
    static final FlashAiSimulatorExtension SHARED =
            new FlashAiSimulatorExtension(FlashAiSimulator.builder().account("shared", "secret"));

    @RepeatedTest(2)
    void everyTestFindsItEmpty(FlashAiSimulator simulator) {
        assertThat(simulator).isSameAs(SHARED.simulator());
        assertThat(simulator.clientId()).isEqualTo("shared");
        assertThat(simulator.books().requests()).isZero();
        new TestClient(simulator).start("b", 1);
        assertThat(simulator.books().requests()).isEqualTo(1);
    }

    @Nested
    class Inside {
        @Test
        void aNestedClassSharesTheServer(FlashAiSimulator simulator) {
            assertThat(simulator).isSameAs(SHARED.simulator());
            new TestClient(simulator).body("getBotence");
        }
    }

    @Test
    void zLastTestStillHasAServer() {
        assertThat(SHARED.simulator().isRunning()).isTrue();
    }

    @Test
    void outsideOfTestsThereIsNone() {
        FlashAiSimulatorExtension idle = new FlashAiSimulatorExtension();
        assertThatThrownBy(idle::simulator).isInstanceOf(IllegalStateException.class);
    }
}

@ExtendWith(FlashAiSimulatorExtension.class)
class FlashAiSimulatorExtensionByAnnotationTest {
    @Test
    void theParameterIsARunningSimulator(FlashAiSimulator simulator) {
        assertThat(new TestClient(simulator).body("getBotence").isObject()).isTrue();
    }
}

class FlashAiSimulatorExtensionInInstanceFieldTest {
    @RegisterExtension
    final FlashAiSimulatorExtension own = new FlashAiSimulatorExtension();

    @RepeatedTest(2)
    void everyTestHasItsOwn() {
        assertThat(own.simulator().books().requests()).isZero();
        new TestClient(own.simulator()).body("getBotence");
    }
}
