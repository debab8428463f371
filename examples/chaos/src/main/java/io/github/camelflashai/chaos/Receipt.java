package io.github.camelflashai.chaos;

import java.util.Set;

/**
 * What the connector told about a message.
 *
 * @param messageId the message
 * @param batchName its campaign
 * @param rejected the phones of the callees who were not taken
 * @param reconciled whether the campaign was found at the server
 */
record Receipt(String messageId, String batchName, Set<Long> rejected, boolean reconciled) {}
