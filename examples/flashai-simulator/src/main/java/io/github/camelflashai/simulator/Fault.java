package io.github.camelflashai.simulator;

import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
import static com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK;
import static com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;

import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.HttpAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something that goes wrong with one request, either before the request has taken effect or after it: then the state
 * has changed and only the answer is lost. In both cases the request is checked first (signature, nonce), so a nonce is
 * used up either way.
 */
public final class Fault {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>%s</h1></body></html>";

    private final String name;
    private final boolean after;
    private final Optional<String> code;
    private final UnaryOperator<HttpAnswer> damage;

    private Fault(String name, boolean after, Optional<String> code, UnaryOperator<HttpAnswer> damage) {
        this.name = name;
        this.after = after;
        this.code = code;
        this.damage = damage;
    }

    /** The connection is reset; the request has no effect. */
    public static Fault resetBefore() {
        return before("reset", answer -> answer.broken(CONNECTION_RESET_BY_PEER));
    }

    /** The request takes effect, then the connection is reset. */
    public static Fault resetAfter() {
        return resetBefore().after();
    }

    /** The connection is closed without a byte; the request has no effect. */
    public static Fault empty() {
        return before("empty", answer -> answer.broken(EMPTY_RESPONSE));
    }

    /** HTTP 200 with no body at all; the request has no effect. */
    public static Fault emptyBody() {
        return before("emptyBody", answer -> answer.replaced(200, "application/json", ""));
    }

    /** Bytes that are no HTTP, then the end; the request has no effect. */
    public static Fault garbage() {
        return before("garbage", answer -> answer.broken(RANDOM_DATA_THEN_CLOSE));
    }

    /** HTTP 200, then bytes that are no body, then the end; the request has no effect. */
    public static Fault malformedChunk() {
        return before("malformedChunk", answer -> answer.broken(MALFORMED_RESPONSE_CHUNK));
    }

    /** The request takes effect; half of the answer arrives, then the connection ends before its Content-Length. */
    public static Fault cutOff() {
        return new Fault("cutOff", true, Optional.empty(), answer -> answer.cut(true));
    }

    /** The request takes effect; half of the JSON arrives as if it were all. */
    public static Fault truncatedJson() {
        return new Fault("truncatedJson", true, Optional.empty(), answer -> answer.cut(false));
    }

    /** A gateway's HTML page with HTTP 200; the request has no effect. */
    public static Fault html() {
        return before("html", answer -> answer.replaced(200, "text/html;charset=UTF-8", PAGE.formatted("Please wait")));
    }

    /** This HTTP status with an HTML page; the request has no effect. */
    public static Fault status(int status) {
        return before(
                "status " + status,
                answer -> answer.replaced(status, "text/html;charset=UTF-8", PAGE.formatted("Error " + status)));
    }

    /** The request takes effect; its answer comes so much later, in real time. */
    public static Fault delay(Duration by) {
        return new Fault("delay " + by, true, Optional.empty(), answer -> answer.delayed(by));
    }

    /** An answer with this code; the request has no effect. */
    public static Fault code(String code) {
        return new Fault("code " + code, false, Optional.of(code), UnaryOperator.identity());
    }

    /** The same fault, but the request takes effect first. */
    public Fault after() {
        return new Fault(name, true, code, damage);
    }

    /** The same fault, but the request has no effect. Where an answer still arrives, its code is 1004. */
    public Fault before() {
        return new Fault(name, false, code, damage);
    }

    private static Fault before(String name, UnaryOperator<HttpAnswer> damage) {
        return new Fault(name, false, Optional.empty(), damage);
    }

    boolean strikesAfter() {
        return after;
    }

    /** The answer that takes the place of the true one. */
    Answer applyTo(Answer truth) {
        return code.map(given -> Answer.failure(given, ApiCode.meaningOf(given) + ": on demand"))
                .orElse(truth);
    }

    HttpAnswer applyTo(HttpAnswer answer) {
        return damage.apply(answer);
    }

    @Override
    public String toString() {
        return name + (after ? " after" : " before");
    }
}
