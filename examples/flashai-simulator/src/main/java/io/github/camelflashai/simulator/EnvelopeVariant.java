package io.github.camelflashai.simulator;

/**
 * A way in which answers may differ from the document's plain form, all of them seen at servers of this API family.
 * Without any, {@code code} is the text {@code "0"}, {@code success} a boolean, {@code body} an object (null where an
 * operation has no result), {@code sign} missing, counts are numbers (batchCount text, as documented).
 */
public enum EnvelopeVariant {
    /** {@code code} is a JSON number. */
    CODE_AS_NUMBER,
    /** {@code code} is {@code "0000"} where it would be {@code "0"}. */
    CODE_ZEROS,
    /** {@code success} is a number: 0 for success, 1 for failure. */
    SUCCESS_AS_NUMBER,
    /** There is no {@code success}. */
    SUCCESS_MISSING,
    /** {@code success} is false, whatever {@code code} says. */
    SUCCESS_FALSE,
    /** {@code body} is null: a result is lost. */
    BODY_NULL,
    /** {@code body} is {@code ""}: a result is lost. */
    BODY_EMPTY_TEXT,
    /** {@code body} is a string that holds the JSON object, {@code ""} where an operation has no result. */
    BODY_AS_TEXT,
    /** There is no {@code body}: a result is lost. */
    BODY_MISSING,
    /** {@code sign} is there, by the scheme of the builder's callbackSign, or by ENVELOPE where that is NONE. */
    SIGN_PRESENT,
    /** Fields that no document names, around the body and in it. */
    UNKNOWN_FIELDS,
    /** Counts, totals and pages are text. */
    COUNTS_AS_TEXT,
    /** batchCount is a number too. */
    COUNTS_AS_NUMBERS,
    /** queryPlanParams answers with paramSeqList in place of paramSeqLsit. */
    PARAM_SEQ_LIST,
    /** Callees in answers have the two customer fields before the status: six fields in place of four. */
    MOBILE_LIST_SIX_FIELDS,
    /** failMobileInfo says in words why a callee was rejected, where the status would be. */
    REJECTION_REASONS,
    /** Lists end in {@code |}. */
    TRAILING_BAR,
    /** The four parts of a turn in detailList are joined by {@code -}, as in the document's example. */
    DETAIL_LIST_HYPHENS
}
