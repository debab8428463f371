package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.bench.ChildJvm;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two processes of one account at the same time. When each had the number 0 by default, 22 of 2,020 nonces of theirs were refused, and
 * of random ones 0.1 would have been.
 */
class TwoProcessesTest {
    private static final int CALLS = Integer.getInteger("nonce.calls", 1000);

    @Test
    void their_nonces_do_not_meet() throws Exception {
        assertThat(refused("without nonceNode")).isZero();
    }

    @Test
    void their_nonces_do_not_meet_with_a_nonce_node_for_each() throws Exception {
        assertThat(refused("with nonceNode", "3", "4")).isZero();
    }

    private static long refused(String what, String... nodes) throws Exception {
        try (FlashAiSimulator simulator =
                        FlashAiSimulator.builder().journalEntries(10).start();
                ChildJvm one = process(simulator, Stream.of(nodes).limit(1));
                ChildJvm two = process(simulator, Stream.of(nodes).skip(1))) {
            for (ChildJvm process : List.of(one, two)) {
                assertThat(process.readLine()).isEqualTo("done");
                assertThat(process.exitCode()).isZero();
            }
            long refused = simulator.books().noncesRepeated();
            System.out.println("Two processes " + what + ": " + refused + " of "
                    + simulator.books().requests() + " nonces were refused");
            return refused;
        }
    }

    private static ChildJvm process(FlashAiSimulator simulator, Stream<String> node) throws Exception {
        return new ChildJvm(
                List.of("-Xmx128m"),
                NonceMain.class,
                Stream.concat(
                                Stream.of(
                                        simulator.baseUrl(),
                                        simulator.clientId(),
                                        simulator.clientSecret(),
                                        String.valueOf(CALLS)),
                                node)
                        .toArray(String[]::new));
    }
}
