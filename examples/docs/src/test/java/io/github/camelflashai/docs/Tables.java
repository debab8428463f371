package io.github.camelflashai.docs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.camel.component.sql.SqlComponent;
import org.apache.camel.main.Main;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The tables of an H2 in this JVM. Those that a page defines are made as it says. */
final class Tables implements Part {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TABLE = Pattern.compile("\\b(?:into|from|update) +(\\w+)");

    private final JdbcDataSource database = new JdbcDataSource();
    final PlatformTransactionManager transactionManager = new DataSourceTransactionManager(database);

    Tables() {
        database.setUrl("jdbc:h2:mem:docs;DB_CLOSE_DELAY=-1");
    }

    DataSource dataSource() {
        return database;
    }

    /** Makes what a script of the docs defines. */
    void run(String script) {
        jdbc().execute(script);
    }

    @Override
    public void bindTo(Main main) {
        SqlComponent sql = new SqlComponent();
        sql.setDataSource(database);
        main.bind("sql", sql);
    }

    @Override
    public String nameIn(String endpointUri) {
        Matcher table = TABLE.matcher(URLDecoder.decode(endpointUri, StandardCharsets.UTF_8));
        if (!table.find()) {
            throw new AssertionError("no table in " + endpointUri);
        }
        return table.group(1);
    }

    @Override
    public boolean isDelivery(String endpointUri) {
        return !endpointUri.matches("sql:(//)?select.*");
    }

    /** Puts a row whose columns are the fields of a JSON object. */
    @Override
    public void put(String name, Delivery message) throws IOException {
        new SimpleJdbcInsert(database)
                .withTableName(name)
                .execute(JSON.readValue(message.body(), new TypeReference<Map<String, Object>>() {}));
    }

    /** Rows as JSON objects; one of a single column is the text of that column. */
    @Override
    public List<Delivery> at(String name) throws IOException {
        List<Delivery> rows = new ArrayList<>();
        for (Map<String, Object> row : jdbc().queryForList("select * from " + name)) {
            Map<String, Object> columns = new LinkedHashMap<>();
            row.forEach((column, value) -> columns.put(column.toLowerCase(Locale.ROOT), value));
            Object only = columns.size() == 1 ? columns.values().iterator().next() : null;
            rows.add(new Delivery(only == null ? JSON.writeValueAsString(columns) : only.toString(), columns));
        }
        return rows;
    }

    @Override
    public void clear() {
        jdbc().execute("drop all objects");
    }

    @Override
    public void close() {
        jdbc().execute("shutdown");
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(database);
    }
}
