package io.github.camelflashai.account;

import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.client.Sleeper;
import io.github.camelflashai.submit.ConfirmationRules;
import io.github.camelflashai.submit.ConfirmedSteering;
import io.github.camelflashai.submit.PhoneDeleteCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an endpoint makes sure that a command has the effect that its acknowledgement does not prove. */
final class TrustedSteering {
    private final FlashAiConfiguration options;
    private final AccountState state;
    private final Clock clock;
    private final Sleeper sleeper;

    TrustedSteering(FlashAiConfiguration options, AccountState state, Clock clock, Sleeper sleeper) {
        this.options = options;
        this.state = state;
        this.clock = clock;
        this.sleeper = sleeper;
        requireNoLess("confirmTimeout", options.getConfirmTimeout());
        requireNoLess("longestCall", options.getLongestCall());
    }

    private static void requireNoLess(String option, long millis) {
        if (millis < 0) {
            throw new FlashAiOptionsException(option, "is " + millis + " ms", "give 0 or more");
        }
    }

    /**
     * The same client, whose commands are looked after as the options say.
     *
     * @param single calls an operation for one batch
     * @param batches the batches that a name means
     */
    FlashAiClient of(
            @Nullable Operation operation,
            FlashAiClient client,
            FlashAiClient single,
            Function<String, List<String>> batches) {
        if (operation == null) {
            return client;
        }
        if (PhoneDeleteCheck.supports(operation)) {
            return new PhoneDeleteCheck(
                    client,
                    single,
                    batches,
                    this::accepted,
                    options.getPhoneListJoiner(),
                    options.isConfirm() ? rules() : null);
        }
        return options.isConfirm() && ConfirmedSteering.supports(operation)
                ? new ConfirmedSteering(client, single, batches, this::accepted, rules())
                : client;
    }

    private ConfirmationRules rules() {
        return new ConfirmationRules(
                Duration.ofMillis(options.getSettleTime()),
                Duration.ofMillis(options.getLongestCall()),
                Duration.ofMillis(options.getConfirmTimeout()),
                clock,
                sleeper);
    }

    /** How many callees of a batch the server has accepted, by the receipt; null if that is not known here. */
    private @Nullable Long accepted(String batchName) {
        Long submitted = state.submittedBatches().accepted(batchName);
        return submitted == null ? state.steeredBatches().accepted(batchName) : submitted;
    }
}
