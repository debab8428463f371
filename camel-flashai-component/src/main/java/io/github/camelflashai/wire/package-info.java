/**
 * How a request travels: {@linkplain io.github.camelflashai.wire.RequestBuilder checks and forms} of the parameters,
 * {@linkplain io.github.camelflashai.wire.Signer signing}, {@linkplain io.github.camelflashai.wire.NonceSource nonces}, the
 * {@linkplain io.github.camelflashai.wire.Envelope envelope} of an answer, the API's
 * {@linkplain io.github.camelflashai.wire.DelimitedText delimited text}, and the
 * {@linkplain io.github.camelflashai.wire.Transport transport}. {@link io.github.camelflashai.wire.FlashAiClient} ties them
 * together. Knows the api package and no Camel; only {@link io.github.camelflashai.wire.HttpTransport} knows the HTTP
 * client.
 */
package io.github.camelflashai.wire;
