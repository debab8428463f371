/** Inside of the simulator, no API for its users. What is posted to the notify URLs, and when. */
package io.github.camelflashai.simulator.callback;
