/** Inside of the simulator, no API for its users. One class for each kind of operation, all registered in one table. */
package io.github.camelflashai.simulator.operation;
