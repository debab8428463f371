/**
 * Spring Boot auto-configuration of the component {@code flashai}: what stands under {@code camel.component.flashai} in an
 * application's properties becomes the component's options. Besides it brings what Spring Boot has and Camel does not: SSL
 * bundles, failures to start that say what to set, a filter before callback routes, and a simulated FlashAI server for
 * development.
 */
package io.github.camelflashai.springboot;
