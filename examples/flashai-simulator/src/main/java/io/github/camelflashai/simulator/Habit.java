package io.github.camelflashai.simulator;

/**
 * One thing that a server may do and the API document does not say, or says otherwise. Most are habits of the platform's
 * older server and make up {@link Profile#OLDER}; the others are seen at, or feared of, servers in between. Each can be
 * switched on and off by itself.
 */
public enum Habit {
    /**
     * The gateway checks form, age, nonce and sign in this order and answers 1000, 1001, 1002 or 1003. The form: clientId of
     * 10 characters, nonce of 6, timestamp of 13, sign of 32, signType MD5. Only a timestamp that is too old is refused, not
     * one that lies ahead. A nonce is used up even if the sign turns out wrong. 1003 stands for an unknown client too. What
     * is no flat JSON object is answered HTTP 500.
     */
    GATEWAY_CHECKS,
    /** A timestamp that is a JSON number is answered HTTP 500, and the request does not run. */
    TIMESTAMP_MUST_BE_TEXT,
    /** A request of more than 1,000,000 bytes, counted as in a URL, is answered HTTP 500 and does not run; its nonce is used up. */
    LARGE_REQUESTS_FAIL,
    /** A nonce that came before is taken again; the books count it. */
    NONCES_TAKEN_AGAIN,

    /** In an answer code and success are numbers, 0 for success, the body is text that holds the JSON object, and there is a sign. */
    OLDER_ENVELOPE,
    /**
     * A refusal looks like a success: code 0, the error code in msg, success 1, no body. 1005 has even success 0. An accident
     * (1004) and a request that cannot be read (1010) have code 1; what the gateway refuses is all text and not signed.
     */
    ERRORS_IN_MSG,

    /** Every operation that the older server does not have is answered HTTP 404. */
    LATER_OPERATIONS_MISSING,
    /** A parameter that the document does not list for its operation is refused with 1010; only the older server's operations do so. */
    UNKNOWN_PARAMETERS_REFUSED,
    /** addPlan needs lineIds (else 1010), notifyUrl and notifyBatchUrl (else 101003). */
    LINES_AND_NOTIFY_URLS_REQUIRED,
    /** callHour names hours from 9 to 20 only, else 1010. */
    CALL_HOURS_9_TO_20,
    /** A phone that is not 11 or 12 digits is rejected. */
    PHONES_OF_11_OR_12_DIGITS,
    /** A phone that stood before in the same request is rejected, whatever its params. */
    REPEATED_PHONES_REJECTED,
    /** A callee of fewer than 5 fields fails the whole plan with 1004. */
    FIVE_FIELDS_REQUIRED,
    /** More than 30,000 callees in a plan are refused with 101008. */
    AT_MOST_30000_CALLEES,
    /** A plan whose callees are all rejected fails with 101003. */
    NO_CALLEE_LEFT_FAILS,
    /** Phone, attach, params and batchName lose their outer blanks. */
    OUTER_BLANKS_TRIMMED,
    /** Phones of a plan lose a +, and 86 or 0086 before 11 digits, and are shown and reported without them. */
    COUNTRY_CODES_CUT,
    /** Rejected callees stand in neither failCount nor failMobileInfo, so that the counts do not add up to what was sent. */
    REJECTIONS_UNTOLD,
    /** A plan whose callDate is past is not dialled before the next night, and with clear=1 never; where call hours are honoured. */
    PAST_CALL_DATE_WAITS,
    /** A batch name that is taken is taken again, and makes a second batch; questions are about the first. */
    NAMES_TAKEN_AGAIN,
    /** A batch name counts as taken only a second after its plan was accepted: of two plans at once both succeed. */
    SIMULTANEOUS_ADDS_SUCCEED,

    /**
     * addPlan answers with all its counts, and the callees come in later, one by one, at the rate of the builder's
     * intakePerSecond. Until then a callee is in no list and no count but acceptCount.
     */
    INTAKE_BY_QUEUE,
    /** A phone on the doNotCall list is accepted, and comes in as done without a call. */
    BLACK_LIST_AT_INTAKE,
    /** A callee with fewer values than its script has variables is accepted, and lost when it comes in. Scripts that the simulator does not know take anything. */
    PARAMS_CHECKED_AT_INTAKE,
    /** Values in params are joined by ~ only, and - is part of a value; otherwise - joins them too where there is no ~. */
    VALUES_JOINED_BY_TILDE,
    /** A callee that does not fit the table is accepted, and lost without a word: batchName or customer name over 32 characters, attach or params over 255, company over 64, or a character outside of the basic plane. */
    WIDE_ROWS_VANISH,

    /** Pause, restart and stop change the callees that have come in; those who come in later are dialled. */
    STEERING_MISSES_LATER_ROWS,
    /** Pause, restart and stop succeed for every batch that there is, in whatever state; what cannot be changed stays. */
    STEERING_NEVER_CONFLICTS,
    /** The dialler fetches 66 callees of a batch ahead whenever fewer than 22 are left, and calls them whatever becomes of the batch. */
    DIALLER_FETCHES_AHEAD,

    /** planCount is callees that are neither done, paused nor stopped, deleted ones included; so a paused batch has planCount 0. */
    COUNTS_BY_STATUS,
    /** For the time of the builder's hiddenFor a new batch is shown by no query. */
    NEW_BATCHES_HIDDEN,
    /** getBatchPlanCallSummary and getBatchPlanList answer for a batch that there is not, with zeros and an empty list. */
    UNKNOWN_BATCHES_AS_ZEROS,
    /** getBatchPlanCallSummary and getBatchPlanList answer for a batch that there is not with a success without a body. */
    UNKNOWN_BATCHES_WITHOUT_BODY,

    /** getBatchPlanList has the newest callees first by the second in which they came in; those of one second in another order for each page. */
    LIST_NEWEST_FIRST,
    /** Callees in answers have 5 fields and no status, rejected ones come back as they were sent, and getBatchPlanList does not tell phoneStatus. */
    CALLEES_WITHOUT_STATUS,
    /** batchCount is the callees that have come in, and lists tell no totalRecord. */
    LISTS_COUNT_ROWS,
    /** A page has 100 records at most, while totalPage is counted by the size that was asked for. */
    PAGE_SIZE_CUT,
    /** totalPage is always 1, and totalRecord what the page holds. */
    TOTALS_TOO_LOW,
    /** totalPage and totalRecord are always 9999. */
    TOTALS_TOO_HIGH,

    /** getBatchPlanCallList answers without a body and posts the list to its notifyUrl one second later. */
    CALL_LIST_BY_CALLBACK,
    /**
     * A page of getBatchPlanCallList is a page of callees who are done, without those who have no call, in the order of the
     * callees, so that pages shift while calls end. batchCount and totalPage count callees. A pageNum over 1000 that is no
     * multiple of it gives more records than asked for, and pages overlap. A batch that there is not has an empty page.
     */
    CALL_LIST_BY_ROWS,
    /** A record of callList has 14 fields in the order of their names. */
    CALLS_OF_14_FIELDS,
    /** A posted page of callList that holds a call that nobody answered is never posted. */
    UNANSWERED_CALL_LOSES_PAGE,
    /** Calls are listed while they run, without their end, tag and dialogue. */
    CALLS_LISTED_BEFORE_THEIR_END,
    /** Calls are listed one minute after endCount has counted them. */
    CALL_LIST_LAGS,

    /**
     * Callbacks have the older form. One for each call, and for each callee on the black list or refused at intake: attach,
     * batchName, custCompany, custName, params, phone, result. One when the last callee has come in, never at the end:
     * acceptCount, batchName, failCount, failList, successCount; it does not come if a callee vanished. Code and success are
     * numbers, the body is text, the sign is over the envelope.
     */
    OLDER_CALLBACKS,
    /** Any HTTP answer counts as delivered, whatever its status; only a callback without an answer is repeated. */
    ANY_ANSWER_DELIVERS
}
