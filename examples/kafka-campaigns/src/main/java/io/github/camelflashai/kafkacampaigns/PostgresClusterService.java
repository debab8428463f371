package io.github.camelflashai.kafkacampaigns;

import javax.sql.DataSource;
import org.apache.camel.support.cluster.AbstractCamelClusterService;

/**
 * A cluster whose leader is whoever has a lock in PostgreSQL (an advisory lock of a session). When the leader's process dies, the
 * database closes its session, and the next one that asks has the lock.
 */
class PostgresClusterService extends AbstractCamelClusterService<AdvisoryLockView> {
    private final DataSource database;

    /**
     * Makes one.
     *
     * @param database gives a connection of its own at each call, and none of a pool
     */
    PostgresClusterService(DataSource database) {
        super("postgres");
        this.database = database;
    }

    @Override
    protected AdvisoryLockView createView(String namespace) {
        return new AdvisoryLockView(this, namespace, database);
    }
}
