package io.github.camelflashai.kafkacampaigns;

import javax.sql.DataSource;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.processor.aggregate.jdbc.JdbcAggregationRepository;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** What all instances have in common, in PostgreSQL. The tables are made by schema.sql. */
@Configuration
class SharedState {
    /** What was submitted, and whether the server is known to have it. */
    @Bean
    JdbcMessageIdRepository ledger(DataSource database) {
        return withoutTable(new JdbcMessageIdRepository(database, "submissions"));
    }

    /** The calls that are in the topic of results. */
    @Bean
    JdbcMessageIdRepository callKeys(DataSource database, PlatformTransactionManager transactions) {
        return withoutTable(new CallKeys(database, transactions));
    }

    private static JdbcMessageIdRepository withoutTable(JdbcMessageIdRepository repository) {
        repository.setCreateTableIfNotExists(false);
        return repository;
    }

    /** The transaction in which a call key is noted and its result delivered. */
    @Bean
    SpringTransactionPolicy transaction(PlatformTransactionManager transactions) {
        return new SpringTransactionPolicy(transactions);
    }

    /** The campaigns that run: from before they are sent until their results are delivered. */
    @Bean
    JdbcAggregationRepository runningCampaigns(DataSource database, PlatformTransactionManager transactions) {
        return new JdbcAggregationRepository(transactions, "running_campaigns", database);
    }

    /** Which instance watches. Its connection is its own, since its end is the end of the leadership. */
    @Bean
    CamelClusterService cluster(DataSourceProperties database) {
        return new PostgresClusterService(new DriverManagerDataSource(
                database.determineUrl(), database.determineUsername(), database.determinePassword()));
    }
}
