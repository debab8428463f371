/** Files in a watched folder become campaigns, with a report of each. {@code NightlyRoutes} is the part to copy. */
package io.github.camelflashai.nightlycsv;
