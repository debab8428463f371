package io.github.camelflashai.kafkacampaigns;

import javax.sql.DataSource;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The calls that are in the topic of results. A callback and a poll may bring the same call at the same moment, to two
 * instances: PostgreSQL lets the second one wait for the transaction of the first, and then it has the call, or not. Without
 * {@code on conflict} the second one would fail, and come again.
 */
final class CallKeys extends JdbcMessageIdRepository {
    CallKeys(DataSource database, PlatformTransactionManager transactions) {
        super(database, new TransactionTemplate(transactions), "call-results");
        setInsertString(DEFAULT_INSERT_STRING + " on conflict do nothing");
    }

    @Override
    public boolean add(String key) {
        return Boolean.TRUE.equals(transactionTemplate.execute(status -> insert(key) == 1));
    }
}
