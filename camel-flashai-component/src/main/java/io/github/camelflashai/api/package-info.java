/**
 * What FlashAI offers, in plain Java: the {@linkplain io.github.camelflashai.api.Operation catalogue of operations}, the
 * {@linkplain io.github.camelflashai.api.Parameter parameters} they take, immutable records for what goes in and out, and
 * the {@linkplain io.github.camelflashai.api.FlashAiException exceptions}. Nothing here knows Camel, JSON or HTTP.
 *
 * <p>The catalogue is the one place for a fact about an operation: dispatch, request checks, metadata and tests read it.
 */
@NullMarked
package io.github.camelflashai.api;

import org.jspecify.annotations.NullMarked;
