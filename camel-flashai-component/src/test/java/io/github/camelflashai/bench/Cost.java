package io.github.camelflashai.bench;

/**
 * What one operation costs, on average over a round.
 *
 * @param cpuNanos processor time
 * @param wallNanos time by the clock, divided by the number of operations, so that it is the inverse of the rate
 * @param bytes bytes allocated by the threads that do the work
 */
record Cost(double cpuNanos, double wallNanos, double bytes) {}
