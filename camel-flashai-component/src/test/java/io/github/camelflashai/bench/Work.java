package io.github.camelflashai.bench;

/** One operation that is measured. */
@FunctionalInterface
interface Work {
    /**
     * Does it once.
     *
     * @return something that depends on the result, so that no compiler can leave the work out
     */
    long run() throws Exception;
}
