/**
 * Measures the component against what a user would write by hand and against a bare HTTP client. {@link
 * io.github.camelflashai.bench.Benchmarks} runs the rows; the Maven profile {@code benchmark} starts it.
 *
 * <p>Each row compares a subject with a reference in one JVM, in turns, after other operations have shaped what the JIT
 * compiler knows about the code. What HTTP calls are sent to, and what needs a small heap, runs in JVMs of its own.
 */
package io.github.camelflashai.bench;
