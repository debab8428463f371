/**
 * The Camel component {@code flashai}, as far as Camel or a user names it: {@link io.github.camelflashai.FlashAiComponent}, its
 * endpoints and producer, the {@linkplain io.github.camelflashai.FlashAiConfiguration options}, the
 * {@linkplain io.github.camelflashai.FlashAiConstants headers}, converters and route templates.
 *
 * <p>The rooms below it: {@code producer} makes calls of messages, {@code consumer} polls, {@code webhook} takes callbacks, and
 * {@code account} holds what the endpoints of an account share and hands it to these three, so that none of them knows an
 * endpoint. {@code submit} makes campaigns safe against failure, {@code client} calls the server, {@code wire} is how it travels,
 * {@code observe} shows what was done, and {@code api} is what FlashAI offers in plain Java. No room knows one that knows it;
 * ArchitectureTest keeps it so.
 */
package io.github.camelflashai;
