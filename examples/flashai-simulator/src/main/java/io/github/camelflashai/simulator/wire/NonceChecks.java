package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.wire.GateCheck.Arrival;
import io.github.camelflashai.simulator.wire.Ledger.Entry;
import java.util.regex.Pattern;

/** Whether a nonce is fresh; one that is looked at is used up. */
final class NonceChecks {
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9]{6}");

    private final Nonces used = new Nonces();
    private final Ledger ledger;

    NonceChecks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Six letters and digits. */
    static void form(Arrival arrival) {
        if (!NONCE.matcher(arrival.text("nonce")).matches()) {
            throw new Refusal(ApiCode.WRONG_SIGN, "nonce must be 6 letters and digits");
        }
    }

    /** Counts a nonce that came before. */
    boolean take(Arrival arrival) {
        boolean fresh = used.take(arrival.text("clientId"), arrival.text("nonce"), arrival.now());
        if (!fresh) {
            ledger.count(Entry.NONCE_REPEATED);
        }
        return fresh;
    }

    /** Refuses a nonce that came before. */
    void fresh(Arrival arrival, ApiCode code) {
        if (!take(arrival)) {
            throw new Refusal(code, "nonce was used before within 10 minutes");
        }
    }

    void clear() {
        used.clear();
    }
}
