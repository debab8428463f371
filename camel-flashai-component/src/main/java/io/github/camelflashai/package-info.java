/**
 * The Camel component {@code flashai}: {@link io.github.camelflashai.FlashAiComponent} and its endpoints, the
 * {@linkplain io.github.camelflashai.FlashAiProducer producer} that calls operations, what stands between a message and a
 * call, and the health of the accounts that are called.
 *
 * <p>Below it, {@code api} is what FlashAI offers in plain Java, {@code wire} is how it travels, {@code submit} is what
 * makes calls safe against failure, {@code consumer} is what polls, {@code webhook} takes callbacks, and {@code observe} shows what was done. The arrows point down
 * only; a test keeps them.
 */
package io.github.camelflashai;
