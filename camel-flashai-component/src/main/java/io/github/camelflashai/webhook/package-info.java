/**
 * Callbacks: {@code from("webhook:flashai:callback")}. What somebody posts passes the
 * {@linkplain io.github.camelflashai.webhook.CallbackGate gate}, becomes a record, and goes to the route; what does not pass
 * never gets there. Built on camel-webhook, which is optional: only
 * {@link io.github.camelflashai.FlashAiCallbackEndpoint} knows it.
 *
 * <p>Internal: it may change with every version.
 */
package io.github.camelflashai.webhook;
