/**
 * Calls of one account. {@link io.github.camelflashai.client.FlashAiClient} takes a checked request and gives the answer or the
 * exception that it ended with; {@link io.github.camelflashai.client.HttpFlashAiClient} makes one attempt over the
 * {@linkplain io.github.camelflashai.client.Transport transport},
 * {@link io.github.camelflashai.client.ReportingClient} reports it, and what
 * {@link io.github.camelflashai.client.RetryBudget#retrying} gives repeats it where that is safe. Lists that come by page are
 * read by {@link io.github.camelflashai.client.AutoPager}. Knows no Camel; only
 * {@link io.github.camelflashai.client.HttpTransport} knows the HTTP client.
 *
 * <p>Internal: it may change with every version.
 */
package io.github.camelflashai.client;
