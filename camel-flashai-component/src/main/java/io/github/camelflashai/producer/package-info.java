/**
 * From a message to a call: what a {@linkplain io.github.camelflashai.producer.MessageBody body} and the headers say
 * ({@link io.github.camelflashai.producer.MessageParameters}), and how an endpoint
 * {@linkplain io.github.camelflashai.producer.PlanSubmission submits plans} by its options.
 *
 * <p>Internal: it may change with every version.
 */
package io.github.camelflashai.producer;
