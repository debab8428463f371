/**
 * The result of each call in PostgreSQL exactly once, and who is interested with a human agent. {@code ResultRoutes} is the part
 * to copy.
 */
package io.github.camelflashai.results;
