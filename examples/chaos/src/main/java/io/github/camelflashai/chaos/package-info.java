/**
 * Breaks everything around the connector and counts whom it called. {@link io.github.camelflashai.chaos.Chaos} starts a broker,
 * a FlashAI server behind a fault layer, and the connector, each in a JVM of its own; sends campaigns, some of them twice;
 * kills the connector again and again; and at the end compares the server's books with what was sent.
 */
package io.github.camelflashai.chaos;
