package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.wire.GateCheck.Arrival;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The checks that every request passes. By the document in this order: JSON, signType, client, sign, timestamp, nonce. The
 * nonce comes last, so that a request that fails any other check has not used it up.
 */
public final class Gate {
    private final Map<String, Account> accounts;
    private final CheckSettings settings;
    private final Clock clock;
    private final SignChecks sign;
    private final TimestampChecks timestamp;
    private final NonceChecks nonce;

    /**
     * A request that passed.
     *
     * @param account who sent it
     * @param parameters what it says
     */
    public record Admitted(Account account, Parameters parameters) {}

    public Gate(Map<String, Account> accounts, CheckSettings settings, Clock clock, Ledger ledger) {
        this.accounts = Map.copyOf(accounts);
        this.settings = settings;
        this.clock = clock;
        this.sign = new SignChecks(this.accounts, ledger);
        this.timestamp = new TimestampChecks(settings);
        this.nonce = new NonceChecks(ledger);
    }

    /**
     * Checks a request.
     *
     * @throws Refusal with the code of the first check that failed
     * @throws HttpRefusal if it is not even answered with a code
     */
    public Admitted admit(String contentType, byte[] body, Behaviour behaviour) {
        if (settings.strict() && !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new HttpRefusal(415, "Content-Type must be application/json");
        }
        Parameters parameters = read(body, behaviour);
        Arrival arrival = new Arrival(new String(body, StandardCharsets.UTF_8), parameters, clock.instant());
        checks(behaviour).forEach(check -> check.check(arrival));
        return new Admitted(accounts.get(arrival.text("clientId")), parameters);
    }

    /** Forgets the nonces. */
    public void clear() {
        nonce.clear();
    }

    private static Parameters read(byte[] body, Behaviour behaviour) {
        try {
            return FlatJson.read(body);
        } catch (Refusal refusal) {
            throw behaviour.has(Habit.GATEWAY_CHECKS) ? HttpRefusal.internalError() : refusal;
        }
    }

    private List<GateCheck> checks(Behaviour behaviour) {
        boolean older = behaviour.has(Habit.GATEWAY_CHECKS);
        List<GateCheck> checks = new ArrayList<>();
        if (older) {
            checks.add(FormChecks::older);
        }
        if (behaviour.has(Habit.TIMESTAMP_MUST_BE_TEXT)) {
            checks.add(TimestampChecks::text);
        }
        if (older) {
            checks.add(timestamp::older);
            checks.add(freshNonce(ApiCode.NONCE_REPEATED, behaviour));
        }
        if (behaviour.has(Habit.LARGE_REQUESTS_FAIL)) {
            checks.add(FormChecks::size);
        }
        if (older) {
            checks.add(sign::older);
        } else {
            checks.addAll(List.of(
                    sign::document, timestamp::document, NonceChecks::form, freshNonce(ApiCode.WRONG_SIGN, behaviour)));
        }
        return checks;
    }

    private GateCheck freshNonce(ApiCode code, Behaviour behaviour) {
        return behaviour.has(Habit.NONCES_TAKEN_AGAIN) ? nonce::take : arrival -> nonce.fresh(arrival, code);
    }
}
