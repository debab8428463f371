/** Support for tests with {@code @SpringBootTest}: a simulated FlashAI server in the test's application. */
package io.github.camelflashai.springboot.test;
