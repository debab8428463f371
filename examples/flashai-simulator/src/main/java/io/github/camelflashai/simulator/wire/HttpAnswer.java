package io.github.camelflashai.simulator.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * An answer on its way out.
 *
 * @param status HTTP status
 * @param contentType type of the text
 * @param text the HTTP body
 * @param missingBytes by how much the Content-Length is more than what is sent
 * @param breakage what happens to the connection in place of the answer
 * @param delay how long the answer is held back, in real time
 */
public record HttpAnswer(
        int status,
        String contentType,
        String text,
        int missingBytes,
        Optional<com.github.tomakehurst.wiremock.http.Fault> breakage,
        Duration delay) {
    /** A JSON answer with status 200. */
    public static HttpAnswer json(String text) {
        return new HttpAnswer(200, "application/json;charset=UTF-8", text, 0, Optional.empty(), Duration.ZERO);
    }

    /** Another status and text. */
    public HttpAnswer replaced(int otherStatus, String otherType, String otherText) {
        return new HttpAnswer(otherStatus, otherType, otherText, 0, breakage, delay);
    }

    /** Half of the text; the connection is closed behind it, or the client is told that this was all. */
    public HttpAnswer cut(boolean noticeable) {
        String half = text.substring(0, text.length() / 2);
        return new HttpAnswer(status, contentType, half, noticeable ? 1000 : 0, breakage, delay);
    }

    /** No answer but a broken connection. */
    public HttpAnswer broken(com.github.tomakehurst.wiremock.http.Fault how) {
        return new HttpAnswer(status, contentType, text, missingBytes, Optional.of(how), delay);
    }

    /** The same, later. */
    public HttpAnswer delayed(Duration by) {
        return new HttpAnswer(status, contentType, text, missingBytes, breakage, by);
    }
}
