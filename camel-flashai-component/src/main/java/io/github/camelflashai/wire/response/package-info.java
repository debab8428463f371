/**
 * What comes back: the {@linkplain io.github.camelflashai.wire.response.Envelope envelope} of an answer in every form that servers
 * are known to send, the {@linkplain io.github.camelflashai.wire.response.FlashAiResponse result} in it, and
 * {@linkplain io.github.camelflashai.wire.response.CallbackReader callbacks}.
 *
 * <p>Internal: it may change with every version.
 */
package io.github.camelflashai.wire.response;
