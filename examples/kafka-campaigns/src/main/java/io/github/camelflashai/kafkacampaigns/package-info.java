/**
 * Campaigns from a Kafka topic, results to another one, by as many instances as you like. {@code CampaignRoutes} and
 * {@code ResultRoutes} are the part to copy, and {@code SharedState}, which they stand on.
 */
package io.github.camelflashai.kafkacampaigns;
