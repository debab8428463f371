/** A stop for everything, and opt-outs from all campaigns, confirmed. {@code KillSwitchRoutes} is the part to copy. */
package io.github.camelflashai.killswitch;
