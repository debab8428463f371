/** Inside of the simulator, no API for its users. How requests are read and checked and how answers are written. */
package io.github.camelflashai.simulator.wire;
