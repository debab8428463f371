package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.wire.Ledger.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The checks that every request passes, in this order: JSON, signType, client, sign, timestamp, nonce. The nonce comes
 * last, so that a request that fails any other check has not used it up.
 */
public final class Gate {
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9]{6}");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,18}");

    private final Map<String, Account> accounts;
    private final CheckSettings settings;
    private final Clock clock;
    private final Ledger ledger;
    private final Nonces nonces = new Nonces();

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
        this.ledger = ledger;
    }

    /**
     * Checks a request.
     *
     * @throws Refusal with the code of the first check that failed
     */
    public Admitted admit(byte[] body) {
        Parameters parameters = FlatJson.read(body);
        Account account = authenticate(parameters);
        Instant now = clock.instant();
        checkTimestamp(parameters, now);
        takeNonce(account, parameters, now);
        return new Admitted(account, parameters);
    }

    /** Forgets the nonces. */
    public void clear() {
        nonces.clear();
    }

    private Account authenticate(Parameters parameters) {
        if (!parameters.text("signType").orElse("").equals("MD5")) {
            throw signedWrong(ApiCode.WRONG_SIGN_TYPE, "it must be MD5");
        }
        Account account = accounts.get(parameters.text("clientId").orElse(""));
        if (account == null) {
            throw signedWrong(ApiCode.NO_SUCH_USER, "clientId is not known here");
        }
        String sign = parameters.text("sign").orElse("");
        if (!sign.equalsIgnoreCase(Signature.of(parameters, account.clientSecret()))) {
            throw signedWrong(
                    ApiCode.WRONG_SIGN,
                    sign.isEmpty()
                            ? "sign is missing"
                            : "sign is not the MD5 of the sorted parameters and the secret of clientId");
        }
        return account;
    }

    private Refusal signedWrong(ApiCode code, String detail) {
        ledger.count(Entry.SIGNED_WRONG);
        return new Refusal(code, detail);
    }

    private void checkTimestamp(Parameters parameters, Instant now) {
        Value timestamp = parameters.find("timestamp").orElseThrow(() -> refuse("timestamp is missing"));
        if (settings.strict() && timestamp.type() != JsonType.NUMBER) {
            throw refuse("timestamp must be a JSON number");
        }
        if (!MILLIS.matcher(timestamp.text()).matches()) {
            throw refuse("timestamp must be milliseconds since the epoch");
        }
        Instant sent = Instant.ofEpochMilli(Long.parseLong(timestamp.text()));
        Duration distance = Duration.between(sent, now).abs();
        if (distance.compareTo(settings.timestampTolerance()) > 0) {
            throw refuse("timestamp is %d s from the server's clock, at most %d are allowed"
                    .formatted(
                            distance.toSeconds(), settings.timestampTolerance().toSeconds()));
        }
    }

    private void takeNonce(Account account, Parameters parameters, Instant now) {
        String nonce = parameters.text("nonce").orElse("");
        if (!NONCE.matcher(nonce).matches()) {
            throw refuse("nonce must be 6 letters and digits");
        }
        if (!nonces.take(account.clientId(), nonce, now)) {
            ledger.count(Entry.NONCE_REPEATED);
            if (!settings.trusting()) {
                throw refuse("nonce was used before within 10 minutes");
            }
        }
    }

    private static Refusal refuse(String detail) {
        return new Refusal(ApiCode.WRONG_SIGN, detail);
    }
}
