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
    void every_test_finds_it_empty(FlashAiSimulator simulator) {
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
    void z_last_test_still_has_a_server() {
        assertThat(SHARED.simulator().isRunning()).isTrue();
    }

    @Test
    void outside_of_tests_there_is_none() {
        FlashAiSimulatorExtension idle = new FlashAiSimulatorExtension();
        assertThatThrownBy(idle::simulator).isInstanceOf(IllegalStateException.class);
    }
}

@ExtendWith(FlashAiSimulatorExtension.class)
class FlashAiSimulatorExtensionByAnnotationTest {
    @Test
    void the_parameter_is_a_running_simulator(FlashAiSimulator simulator) {
        assertThat(new TestClient(simulator).body("getBotence").isObject()).isTrue();
    }
}

class FlashAiSimulatorExtensionInInstanceFieldTest {
    @RegisterExtension
    final FlashAiSimulatorExtension own = new FlashAiSimulatorExtension();

    @RepeatedTest(2)
    void every_test_has_its_own() {
        assertThat(own.simulator().books().requests()).isZero();
        new TestClient(own.simulator()).body("getBotence");
    }
}
