/** Consumers in real processes that are killed with {@code kill -9}, with real repositories. */
package io.github.camelflashai.process;
