/**
 * How it travels: {@linkplain io.github.camelflashai.wire.Account who} calls, JSON, the API's
 * {@linkplain io.github.camelflashai.wire.DelimitedText delimited text}, and
 * {@linkplain io.github.camelflashai.wire.NonceSource nonces}. {@code wire.request} builds, checks, encodes and signs what goes
 * out, {@code wire.response} reads what comes back. Knows the api package, no HTTP and no Camel.
 *
 * <p>Internal: it may change with every version.
 */
package io.github.camelflashai.wire;
