/**
 * What goes out: {@link io.github.camelflashai.wire.request.RequestBuilder} makes a checked
 * {@link io.github.camelflashai.wire.request.FlashAiRequest} of what a route hands over, and
 * {@link io.github.camelflashai.wire.request.RequestWriter} signs it and writes it as JSON, in one walk over the callees.
 *
 * <p>Internal: it may change with every version.
 */
package io.github.camelflashai.wire.request;
