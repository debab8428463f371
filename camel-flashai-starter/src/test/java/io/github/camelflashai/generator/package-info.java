/** Writes {@code src/generated} of the starter in each build, before anything is compiled. */
package io.github.camelflashai.generator;
