/** The admin interface over HTTP, for tests that are not in the simulator's JVM. */
package io.github.camelflashai.simulator.admin;
