package io.github.camelflashai.account;

import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whether an account can be called. The server is asked by one cheap call, and not again before the interval is over: probes
 * come every few seconds, from several sides. A call of a route or a poll that the server answers is as good as having asked, so
 * an account that is in use is hardly ever asked at all.
 */
final class AccountHealth {
    private static final Operation QUESTION = Operation.healthQuestion();

    private final Account account;
    private final FlashAiClient client;
    private final Clock clock;
    private final Supplier<Duration> interval;
    private volatile Outcome last;

    /**
     * What came of a call.
     *
     * @param at when
     * @param operation the path that was called
     * @param failure why the account cannot be called; null if it can
     */
    record Outcome(Instant at, String operation, RuntimeException failure) {}

    /**
     * The health of an account.
     *
     * @param client makes one attempt
     * @param interval how long an outcome holds
     */
    AccountHealth(Account account, FlashAiClient client, Clock clock, Supplier<Duration> interval) {
        this.account = account;
        this.client = client;
        this.clock = clock;
        this.interval = interval;
    }

    Account account() {
        return account;
    }

    /** The same client, of whose successes is taken note. A failure may be the call's own, and says little of the account. */
    FlashAiClient observed(FlashAiClient other) {
        return (request, attempts) -> {
            FlashAiResponse response = other.call(request, attempts);
            last = new Outcome(clock.instant(), request.path(), null);
            return response;
        };
    }

    /** The last outcome if it is young enough, else that of a call made now. Not for several threads at the same time. */
    Outcome check() {
        Outcome known = last;
        if (known == null || !isFresh(known)) {
            RuntimeException failure = ask();
            known = new Outcome(clock.instant(), QUESTION.path(), failure);
            last = known;
        }
        return known;
    }

    private boolean isFresh(Outcome outcome) {
        Duration age = Duration.between(outcome.at, clock.instant());
        // A clock that was set back does not make an outcome last.
        return !age.isNegative() && age.compareTo(interval.get()) < 0;
    }

    private RuntimeException ask() {
        try {
            client.call(FlashAiRequest.of(QUESTION, Map.of()));
            return null;
        } catch (FlashAiNotFoundException e) {
            // The credentials are right; the account just has nothing to list.
            return null;
        } catch (RuntimeException e) {
            // A check that throws would take all other checks of the application down with it.
            return e;
        }
    }
}
