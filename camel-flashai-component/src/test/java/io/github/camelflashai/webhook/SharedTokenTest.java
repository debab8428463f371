package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.wire.Account;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** With one token for two accounts, the server of the one could post results of the other's batches. */
class SharedTokenTest {
    private static final String ONE = "one-token-0123456789abcdef0123456789";
    private static final String TWO = "two-token-0123456789abcdef0123456789";
    private static final String NEXT = "next-token-0123456789abcdef012345678";

    private final CallbackGates gates = CallbackGates.of(new DefaultCamelContext());
    private final CallbackGate north = gate("north-1", ONE + "," + NEXT);

    private static CallbackGate gate(String clientId, String tokens) {
        return new CallbackGate(
                "/" + clientId,
                CallbackTokens.of(tokens),
                Account.of("http://localhost/api", clientId, "of " + tokens),
                100,
                ActivityListener.NONE);
    }

    @Test
    void another_account_with_a_token_of_the_first_is_refused_and_no_token_is_shown() {
        gates.add(north);
        assertThatThrownBy(() -> gates.add(gate("north-2", TWO + "," + NEXT)))
                .isInstanceOf(FlashAiOptionsException.class)
                .hasMessageContaining("callbackToken")
                .hasMessageNotContainingAny(ONE, TWO, NEXT);
        gates.remove(north);
        gates.add(gate("north-2", NEXT));
    }

    @Test
    void other_accounts_with_tokens_of_their_own_and_another_route_of_the_same_are_let_in() {
        gates.add(north);
        gates.add(gate("north-2", TWO));
        gates.add(gate("north-1", ONE));
        gates.add(gate("open", "none"));
        gates.add(gate("open too", "none"));
        assertThat(gates.all()).hasSize(5);
    }
}
