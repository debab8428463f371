package io.github.camelflashai.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the common parameters and the signature on a request, each time anew, and writes it as JSON. */
final class RequestWriter {
    private final Account account;
    private final NonceSource nonces;
    private final Clock clock;

    RequestWriter(Account account, NonceSource nonces, Clock clock) {
        this.account = account;
        this.nonces = nonces;
        this.clock = clock;
    }

    /**
     * Writes a request.
     *
     * @param parameters the parameters beyond the common ones, checked; none of them null or empty, so that what is signed
     *     is what is sent
     */
    SignedRequest write(Map<String, Object> parameters) {
        String nonce = nonces.next();
        long timestamp = clock.millis();
        Map<String, Object> request = new LinkedHashMap<>(parameters);
        request.put("clientId", account.clientId());
        request.put("nonce", nonce);
        request.put("timestamp", timestamp);
        request.put("signType", Signer.SIGN_TYPE);
        request.put("sign", Signer.sign(request, account.clientSecret()));
        try {
            return new SignedRequest(nonce, timestamp, Json.MAPPER.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A checked request could not be written as JSON", e);
        }
    }
}
