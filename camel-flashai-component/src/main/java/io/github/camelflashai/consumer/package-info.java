/** Consumers that poll FlashAI. Built on Camel's scheduled polls. */
package io.github.camelflashai.consumer;
