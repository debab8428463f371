/**
 * Tests the classes of one build with other versions of Camel, Spring Boot and Java (CONTRIBUTING.md, "Check compatibility"):
 * {@link io.github.camelflashai.compatibility.Compatibility} runs Maven for each of them and reads what Surefire wrote.
 */
package io.github.camelflashai.compatibility;
