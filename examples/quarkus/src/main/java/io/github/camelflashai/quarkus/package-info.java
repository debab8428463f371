/** A calling campaign with Camel Quarkus. {@code CampaignRoutes} is the part to copy. */
package io.github.camelflashai.quarkus;
