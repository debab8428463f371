/**
 * What the endpoints of an account share: HTTP clients, nonces, health, tracked batches and the address for callbacks. The
 * {@link io.github.camelflashai.account.AccountRegistry} of a component keeps it; an endpoint gets an
 * {@link io.github.camelflashai.account.AccountContext} of it, which is all that producer, consumers and callback handler know of
 * where they belong.
 *
 * <p>Internal: it may change with every version.
 */
package io.github.camelflashai.account;
