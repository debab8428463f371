package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.wire.GateCheck.Arrival;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Whether a request looks like one, before anybody reads it. */
final class FormChecks {
    private static final Map<String, Integer> LENGTHS =
            Map.of("clientId", Account.OLDER_ID_LENGTH, "nonce", 6, "timestamp", 13, "sign", 32);
    private static final int LARGEST = 1_000_000;

    private FormChecks() {}

    /** The common parameters are there, each with its length. */
    static void older(Arrival arrival) {
        boolean fits = LENGTHS.entrySet().stream()
                .allMatch(entry -> arrival.text(entry.getKey()).length() == entry.getValue());
        if (!fits || !arrival.text("signType").equalsIgnoreCase("MD5")) {
            throw new Refusal(ApiCode.WRONG_FORM, "clientId, nonce, timestamp, signType or sign");
        }
    }

    /** Breaks over a request that is too long once it is written into a URL. */
    static void size(Arrival arrival) {
        if (URLEncoder.encode(arrival.body(), StandardCharsets.UTF_8).length() > LARGEST) {
            throw HttpRefusal.internalError();
        }
    }
}
