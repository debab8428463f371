package io.github.camelflashai.process;

import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import javax.sql.DataSource;
import org.apache.camel.processor.aggregate.jdbc.JdbcAggregationRepository;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Camel's durable repositories, each by an address: a file, or the JDBC URL of a PostgreSQL database. */
final class Repositories {
    static final String TRACKED = "tracked";

    private Repositories() {}

    /** The tables that camel-sql's repositories want. */
    static void createTables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {TRACKED, TRACKED + "_completed"}) {
                statement.execute("CREATE TABLE " + table
                        + " (id varchar(255) NOT NULL PRIMARY KEY, exchange bytea NOT NULL, version bigint NOT NULL)");
            }
            statement.execute("CREATE TABLE CAMEL_MESSAGEPROCESSED (processorName varchar(255), messageId varchar(100),"
                    + " createdAt timestamp, PRIMARY KEY (processorName, messageId))");
        }
    }

    static DataSource database(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        return database;
    }

    static AggregationRepository tracked(DataSource database) {
        return new JdbcAggregationRepository(new DataSourceTransactionManager(database), TRACKED, database);
    }

    static IdempotentRepository keys(String address) {
        return address.startsWith("jdbc:")
                ? new JdbcMessageIdRepository(database(address), "calls")
                : FileIdempotentRepository.fileIdempotentRepository(new File(address), new HashMap<>());
    }
}
