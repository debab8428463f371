package io.github.camelflashai.kafkacampaigns;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.support.cluster.AbstractCamelClusterView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lock of the database, tried for every second. It is had as long as its session lives. */
class AdvisoryLockView extends AbstractCamelClusterView {
    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLockView.class);
    private static final long INTERVAL_MILLIS = 1_000;
    private static final int ANSWERS_WITHIN_SECONDS = 5;

    private final DataSource database;
    private final CamelClusterMember self = new Self();
    private volatile boolean leading;
    private boolean failing;
    private Connection session;
    private ScheduledExecutorService clock;
    private Future<?> beats;

    AdvisoryLockView(PostgresClusterService cluster, String namespace, DataSource database) {
        super(cluster, namespace);
        this.database = database;
    }

    @Override
    protected void doStart() {
        clock = getCamelContext().getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "AdvisoryLock");
        beats = clock.scheduleWithFixedDelay(this::beat, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() throws SQLException {
        beats.cancel(false);
        getCamelContext().getExecutorServiceManager().shutdownGraceful(clock);
        leading = false;
        end();
    }

    private void beat() {
        try {
            if (session != null && !session.isValid(ANSWERS_WITHIN_SECONDS)) {
                end();
                if (leading) {
                    LOG.warn("The session with the lock '{}' is gone; another instance may have it", getNamespace());
                    leading = false;
                    fireLeadershipChangedEvent((CamelClusterMember) null);
                }
            }
            if (session == null) {
                open();
            }
            if (!leading && lock()) {
                leading = true;
                fireLeadershipChangedEvent(self);
            }
            failing = false;
        } catch (SQLException | RuntimeException e) {
            if (!failing) {
                LOG.warn("Who has the lock '{}' is not known: {}", getNamespace(), e.getMessage());
            }
            failing = true;
        }
    }

    private void open() throws SQLException {
        session = database.getConnection();
        // A machine that is gone says no good-bye: after 25 seconds without a sign of it, the database ends its
        // session.
        try (Statement keepAlive = session.createStatement()) {
            keepAlive.execute(
                    "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");
        }
    }

    private boolean lock() throws SQLException {
        try (PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, getNamespace());
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void end() throws SQLException {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    @Override
    public Optional<CamelClusterMember> getLeader() {
        return leading ? Optional.of(self) : Optional.empty();
    }

    @Override
    public CamelClusterMember getLocalMember() {
        return self;
    }

    /** Of the others nothing is known. */
    @Override
    public List<CamelClusterMember> getMembers() {
        return List.of(self);
    }

    private final class Self implements CamelClusterMember {
        @Override
        public boolean isLeader() {
            return leading;
        }

        @Override
        public boolean isLocal() {
            return true;
        }

        @Override
        public String getId() {
            return "self";
        }
    }
}
