/** From a CSV file over a message queue to a finished calling campaign. {@code CampaignRoutes} is the part to copy. */
package io.github.camelflashai.quickstart;
