package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.callback.HttpPost;
import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Envelope;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Posts callbacks to a receiver, for the tests of whoever takes them: valid ones, and each kind of {@link BadCallback}. It needs
 * no running simulator. Immutable.
 */
public final class CallbackSender {
    private final URI url;
    private final Account account;
    private final CallbackSign sign;
    private final Map<String, String> headers;

    private CallbackSender(URI url, Account account, CallbackSign sign, Map<String, String> headers) {
        this.url = url;
        this.account = account;
        this.sign = sign;
        this.headers = headers;
    }

    /**
     * A sender that does not sign.
     *
     * @param url the receiver's http address with its token, as a plan would name it
     */
    public static CallbackSender to(String url) {
        return new CallbackSender(URI.create(url), FlashAiSimulator.DEFAULT_ACCOUNT, CallbackSign.NONE, Map.of());
    }

    /** A sender that signs. */
    public CallbackSender signed(CallbackSign scheme, String clientSecret) {
        return new CallbackSender(url, new Account(account.clientId(), clientSecret), scheme, headers);
    }

    /** A sender of one more header. */
    public CallbackSender with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new CallbackSender(url, account, sign, more);
    }

    /**
     * Posts the result of a call that was answered after 5 seconds and took 30.
     *
     * @return the HTTP status of the answer; 0 if the receiver closed the connection without one, -1 if it did neither for half a
     *     minute
     */
    public int call(String batchName, String phone, Instant start) {
        return post(callText(batchName, phone, start));
    }

    /**
     * Posts the report that a batch is done, with everybody reached.
     *
     * @return as {@link #call}
     */
    public int batch(String batchName, int callees) {
        return post(message(JsonNodeFactory.instance
                .objectNode()
                .put("batchName", batchName)
                .put("acceptCount", callees)
                .put("planCount", 0)
                .put("endCount", callees)
                .put("successCount", callees)
                .put("failCount", 0)
                .put("failList", "")));
    }

    /**
     * Posts something that a receiver must refuse.
     *
     * @return the HTTP status of the answer; 0 if the receiver closed the connection without one, -1 if it did neither for half a
     *     minute
     */
    public int bad(BadCallback kind) {
        HttpPost post = new HttpPost(url, headers, callText("batch", "13800000001", Instant.EPOCH));
        return kind.spoil(post).send();
    }

    /** A valid callback about a call, as JSON text. */
    private String callText(String batchName, String phone, Instant start) {
        return message(JsonNodeFactory.instance
                .objectNode()
                .put("batchName", batchName)
                .put("phoneNo", phone)
                .put("accurateIntent", "A")
                .put("reason", "interested")
                .put("remarks", "")
                .put("callStartTime", start.toEpochMilli())
                .put("answerTime", start.plusSeconds(5).toEpochMilli())
                .put("handupTime", start.plusSeconds(30).toEpochMilli())
                .put("duration", 25)
                .put("billSec", 25)
                .put("hangupDirection", "customer")
                .put("detailList", ""));
    }

    private String message(ObjectNode body) {
        return Envelope.callback(body, account, sign);
    }

    private int post(String text) {
        return new HttpPost(url, headers, text).send();
    }

    @Override
    public String toString() {
        // Without the query of the address: it holds the receiver's token.
        return "CallbackSender[" + url.getHost() + url.getPath() + "]";
    }
}
