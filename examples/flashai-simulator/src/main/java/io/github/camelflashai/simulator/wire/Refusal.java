package io.github.camelflashai.simulator.wire;

/** A request that is answered with a failure code. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ApiCode code;

    public Refusal(ApiCode code, String detail) {
        super(code.meaning() + ": " + detail, null, false, false);
        this.code = code;
    }

    /** The code of the answer. */
    public ApiCode code() {
        return code;
    }
}
