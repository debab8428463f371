package io.github.camelflashai.api;

/** The counts and totals that answers and callbacks give, by their names in the API. */
public enum Count {
    /** Callees that were taken of a plan. */
    RIGHT("rightCount"),
    /** Callees that were rejected of a plan, or in a batch report those who were not reached. */
    FAIL("failCount"),
    /** Callees that were sent and are neither taken nor rejected by name: the connector's own count, not of the API. */
    UNNAMED("unnamedCount"),
    /** Callees that a batch has taken in. */
    ACCEPT("acceptCount"),
    /** Callees whose calls are done. */
    END("endCount"),
    /** Callees still planned. */
    PLAN("planCount"),
    /** Callees who were done between the first acknowledgement of a command and its confirmation: the connector's own count. */
    ENDED_MEANWHILE("endedMeanwhile"),
    /** Callees who are planned although they were taken out: the connector's own count. */
    STILL_PLANNED("stillPlanned"),
    /** Callees who were reached. */
    SUCCESS("successCount"),
    /** The pages of a list. */
    TOTAL_PAGE("totalPage"),
    /** The records of a list. */
    TOTAL_RECORD("totalRecord");

    private final String wireName;

    Count(String wireName) {
        this.wireName = wireName;
    }

    /** The name of the field in the API. */
    public String wireName() {
        return wireName;
    }
}
