/**
 * Spring Boot auto-configuration of the component {@code flashai}: what stands under {@code camel.component.flashai} in an
 * application's properties becomes the component's options.
 */
package io.github.camelflashai.springboot;
