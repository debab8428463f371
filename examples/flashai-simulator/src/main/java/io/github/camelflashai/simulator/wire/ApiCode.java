package io.github.camelflashai.simulator.wire;

import java.util.Arrays;

/** The codes that the server is known to answer with. */
public enum ApiCode {
    SUCCESS("0", "SUCCESS"),
    WRONG_FORM("1000", "common parameters missing or of the wrong length"),
    TOO_OLD("1001", "timestamp too old"),
    NONCE_REPEATED("1002", "nonce repeated within 10 minutes"),
    WRONG_SIGN("1003", "signature check failed"),
    SYSTEM_ERROR("1004", "system error"),
    NO_RESULT("1005", "no result for this query"),
    PAGE_SIZE("1006", "page size not legal"),
    NOT_SIGNED("1007", "the result could not be signed"),
    WRONG_SIGN_TYPE("1008", "signType not supported"),
    NO_SUCH_USER("1009", "no such user"),
    ILLEGAL_PARAMETER("1010", "business parameters not legal"),
    ADD_FAILED("101003", "adding the batch failed"),
    PAUSE_FAILED("101004", "pausing failed"),
    STOP_FAILED("101005", "stopping failed"),
    RESTART_FAILED("101006", "restarting failed"),
    DUPLICATE_BATCH("101007", "batch name exists already"),
    TOO_MANY_CALLEES("101008", "too many callees in one batch");

    private final String code;
    private final String meaning;

    ApiCode(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The code on the wire. */
    public String code() {
        return code;
    }

    /** What it says. */
    public String meaning() {
        return meaning;
    }

    /** The meaning of a code, or a general word for codes that are not in the table. */
    public static String meaningOf(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code.equals(code))
                .map(ApiCode::meaning)
                .findFirst()
                .orElse("failed");
    }
}
