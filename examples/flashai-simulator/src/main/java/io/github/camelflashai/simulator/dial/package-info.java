/** Inside of the simulator, no API for its users. Batches, and the dialling of their callees over time. */
package io.github.camelflashai.simulator.dial;
