package io.github.camelflashai.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.JsonForm;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Message;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every record through every way out (case 21): at the other end is its documented JSON, with phone, batch and key in it. */
class ResultsAtTheOtherEndTest {
    /** Any mapper, which knows nothing of this component. */
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();
    private static Broker broker;
    private static JdbcTemplate database;

    @TempDir
    static Path files;

    /** A way out of Camel, and back for a look. */
    private interface WayOut {
        String text(JsonForm form) throws Exception;
    }

    private static final Map<String, WayOut> WAYS = Map.ofEntries(
            Map.entry("any ObjectMapper", PLAIN::writeValueAsString),
            Map.entry("marshal().json()", form -> template().requestBody("direct:marshal", form, String.class)),
            Map.entry("String", form -> converted(form, String.class)),
            Map.entry("byte[]", form -> new String(converted(form, byte[].class), StandardCharsets.UTF_8)),
            Map.entry(
                    "InputStream",
                    form -> new String(converted(form, InputStream.class).readAllBytes(), StandardCharsets.UTF_8)),
            Map.entry("Reader", form -> read(converted(form, Reader.class))),
            Map.entry("Map", form -> PLAIN.writeValueAsString(converted(form, Map.class))),
            Map.entry("file", ResultsAtTheOtherEndTest::throughFile),
            Map.entry("Artemis", ResultsAtTheOtherEndTest::throughArtemis),
            Map.entry("SQL", ResultsAtTheOtherEndTest::throughSql));

    @BeforeAll
    static void start() throws Exception {
        broker = new Broker();
        DataSource source = database();
        database = new JdbcTemplate(source);
        database.execute("create table results (body varchar(10000))");
        CAMEL.getRegistry().bind("dataSource", source);
        CAMEL.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(broker.connections()));
        CAMEL.addComponent("flashai", new FlashAiComponent());
        CAMEL.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:marshal").marshal().json();
                from("direct:file").to("file:" + files + "?fileName=result.json&charset=UTF-8");
                from("direct:jms").to("jms:queue:results");
                from("direct:sql").to("sql:insert into results values (:#${bodyAs(String)})");
            }
        });
        CAMEL.start();
    }

    @AfterAll
    static void stop() throws Exception {
        CAMEL.stop();
        broker.close();
    }

    private static DataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:results;DB_CLOSE_DELAY=-1");
        return source;
    }

    static Stream<Arguments> ways_of_records() {
        return WAYS.keySet().stream().sorted().flatMap(way -> EveryResult.all().stream()
                .map(result -> Arguments.of(way, result)));
    }

    /** Cases 02 and 21: nothing arrives empty, masked, or not at all. */
    @ParameterizedTest(name = "case 02, 21: {1} by {0}")
    @MethodSource("ways_of_records")
    void phone_batch_and_key_are_equal_at_the_other_end(String way, EveryResult result) throws Exception {
        JsonNode arrived = PLAIN.readTree(WAYS.get(way).text(result.form()));

        assertThat(valuesOf("phone", arrived)).isEqualTo(single(result.phone()));
        assertThat(valuesOf("callKey", arrived)).isEqualTo(single(result.callKey()));
        assertThat(arrived.path("batchName").asText("null")).isEqualTo(String.valueOf(result.batchName()));
        assertThat(arrived)
                .isEqualTo(PLAIN.readTree(PLAIN.writeValueAsString(result.form().toMap())));
        assertThat(result.form().toString()).doesNotContain(EveryResult.PHONE);
    }

    private static Set<String> valuesOf(String field, JsonNode arrived) {
        return Set.copyOf(arrived.findValuesAsText(field));
    }

    private static Set<String> single(String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    @Test
    void no_record_is_left_out() {
        assertThat(EveryResult.all().stream()
                        .<Class<?>>map(result -> result.form().getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(EveryResult.types().toList());
    }

    private static org.apache.camel.ProducerTemplate template() {
        return CAMEL.createProducerTemplate();
    }

    private static <T> T converted(JsonForm form, Class<T> type) {
        return CAMEL.getTypeConverter().convertTo(type, form);
    }

    private static String read(Reader reader) throws Exception {
        java.io.StringWriter text = new java.io.StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    private static String throughFile(JsonForm form) throws Exception {
        template().sendBody("direct:file", form);
        return Files.readString(files.resolve("result.json"));
    }

    private static String throughArtemis(JsonForm form) throws Exception {
        template().sendBody("direct:jms", form);
        Message message = broker.receive("results");
        assertThat(message.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
        assertThat(message.getJMSReplyTo()).isNull();
        assertThat(message.getJMSExpiration()).isZero();
        return Broker.text(message);
    }

    private static String throughSql(JsonForm form) {
        database.execute("delete from results");
        template().sendBody("direct:sql", form);
        return database.queryForObject("select body from results", String.class);
    }
}
