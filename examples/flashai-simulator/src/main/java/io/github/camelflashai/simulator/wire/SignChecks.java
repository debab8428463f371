package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.wire.GateCheck.Arrival;
import io.github.camelflashai.simulator.wire.Ledger.Entry;
import java.util.Map;

/** Whether a request is signed by a known client. */
final class SignChecks {
    private static final String SIGN_TYPE = "MD5";

    private final Map<String, Account> accounts;
    private final Ledger ledger;

    SignChecks(Map<String, Account> accounts, Ledger ledger) {
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** Each fault has a code of its own. */
    void document(Arrival arrival) {
        if (!arrival.text("signType").equals(SIGN_TYPE)) {
            throw signedWrong(ApiCode.WRONG_SIGN_TYPE, "it must be MD5");
        }
        if (!accounts.containsKey(arrival.text("clientId"))) {
            throw signedWrong(ApiCode.NO_SUCH_USER, "clientId is not known here");
        }
        if (!isSigned(arrival)) {
            throw signedWrong(
                    ApiCode.WRONG_SIGN,
                    arrival.text("sign").isEmpty()
                            ? "sign is missing"
                            : "sign is not the MD5 of the sorted parameters and the secret of clientId");
        }
    }

    /** One code for all. */
    void older(Arrival arrival) {
        boolean known = arrival.text("signType").equals(SIGN_TYPE) && accounts.containsKey(arrival.text("clientId"));
        if (!known || !isSigned(arrival)) {
            throw signedWrong(ApiCode.WRONG_SIGN, "signType, clientId or sign");
        }
    }

    private boolean isSigned(Arrival arrival) {
        String secret = accounts.get(arrival.text("clientId")).clientSecret();
        return arrival.text("sign").equalsIgnoreCase(Signature.of(arrival.parameters(), secret));
    }

    private Refusal signedWrong(ApiCode code, String detail) {
        ledger.count(Entry.SIGNED_WRONG);
        return new Refusal(code, detail);
    }
}
