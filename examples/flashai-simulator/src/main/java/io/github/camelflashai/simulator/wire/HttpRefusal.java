package io.github.camelflashai.simulator.wire;

/** A request that is answered with an HTTP status other than 200, and without an envelope. */
public final class HttpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public HttpRefusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    /** Something broke before the request could run. */
    static HttpRefusal internalError() {
        return new HttpRefusal(500, "internal server error");
    }

    /** The name of the outcome. */
    public String outcome() {
        return "HTTP " + status;
    }

    public HttpAnswer answer() {
        return HttpAnswer.json("{}").replaced(status, "text/plain", getMessage());
    }
}
