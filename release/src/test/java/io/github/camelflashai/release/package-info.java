/**
 * Looks at a release before it is one: at the folder {@code target/staging}, to which the profile {@code release} deploys what
 * would go to Maven Central.
 */
package io.github.camelflashai.release;
