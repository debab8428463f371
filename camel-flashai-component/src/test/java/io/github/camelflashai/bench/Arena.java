package io.github.camelflashai.bench;

/** Where work is done, and what counts as its cost. */
interface Arena {
    /** Does the work so many times. */
    Cost run(Work work, int times) throws Exception;
}
