package io.github.camelflashai.simulator.wire;

/** A request that is answered with a failure code. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ApiCode code;
    private final boolean unreadable;

    public Refusal(ApiCode code, String detail) {
        this(code, detail, false);
    }

    private Refusal(ApiCode code, String detail, boolean unreadable) {
        super(code.meaning() + ": " + detail, null, false, false);
        this.code = code;
        this.unreadable = unreadable;
    }

    /** A request that does not fit its operation, so that nobody looks at what its parameters say. */
    public static Refusal unreadable(String detail) {
        return new Refusal(ApiCode.ILLEGAL_PARAMETER, detail, true);
    }

    /** The code of the answer. */
    public ApiCode code() {
        return code;
    }

    boolean isUnreadable() {
        return unreadable;
    }
}
