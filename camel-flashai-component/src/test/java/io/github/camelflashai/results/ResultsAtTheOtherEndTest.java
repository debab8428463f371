package io.github.camelflashai.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.JsonForm;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.DefaultExchangeHolder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every record through every way out (case 21): at the other end is its documented JSON, with phone, batch and key in it. */
class ResultsAtTheOtherEndTest {
    /** Any mapper, which knows nothing of this component. */
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();

    @RegisterExtension
    static final Broker BROKER = new Broker();

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
            Map.entry("an aggregator's repository", ResultsAtTheOtherEndTest::throughHolder),
            Map.entry("file", ResultsAtTheOtherEndTest::throughFile),
            Map.entry("Artemis", form -> throughArtemis("direct:jms", form)),
            Map.entry("Kamelet", form -> throughArtemis("direct:kamelet", form)),
            Map.entry("SQL", ResultsAtTheOtherEndTest::throughSql));

    @BeforeAll
    static void start() throws Exception {
        DataSource source = database();
        database = new JdbcTemplate(source);
        database.execute("create table results (body varchar(10000))");
        CAMEL.getRegistry().bind("dataSource", source);
        CAMEL.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(BROKER.connections()));
        CAMEL.addComponent("flashai", new FlashAiComponent());
        CAMEL.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:marshal").marshal().json();
                from("direct:file").to("file:" + files + "?fileName=result.json&charset=UTF-8");
                from("direct:jms").to("jms:queue:results");
                // A Kamelet as one has it from a catalogue, which knows nothing of this component.
                routeTemplate("to-queue").from("kamelet:source").to("jms:queue:results");
                from("direct:kamelet").to("kamelet:to-queue");
                from("direct:sql").to("sql:insert into results values (:#${bodyAs(String)})");
            }
        });
        CAMEL.start();
    }

    @AfterAll
    static void stop() throws Exception {
        CAMEL.stop();
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

    /** Its toString is for logs: in a topic it would be a text without a phone. */
    @Test
    void a_list_of_records_is_a_json_array_of_them() throws Exception {
        List<JsonForm> all = EveryResult.all().stream().map(EveryResult::form).toList();
        for (Collection<JsonForm> records : List.of(all, new ArrayDeque<>(all))) {
            assertThat(PLAIN.readTree(converted(records, String.class)))
                    .isEqualTo(PLAIN.readTree(PLAIN.writeValueAsString(all)));
        }
    }

    /** Camel has no such conversion of a list, which is better than one to the text for logs. */
    @ParameterizedTest
    @ValueSource(classes = {byte[].class, InputStream.class, Reader.class})
    void a_list_of_records_is_an_error_where_there_is_no_conversion(Class<?> type) {
        List<JsonForm> all = EveryResult.all().stream().map(EveryResult::form).toList();
        assertThatThrownBy(() -> CAMEL.getTypeConverter().mandatoryConvertTo(type, all))
                .isInstanceOfAny(TypeConversionException.class, NoTypeConversionAvailableException.class);
    }

    @Test
    void a_list_with_a_record_among_others_is_json_or_an_error_and_never_the_masked_text() throws Exception {
        JsonForm record = EveryResult.all().get(0).form();
        assertThat(PLAIN.readTree(converted(List.of("x", record), String.class)))
                .isEqualTo(PLAIN.readTree(PLAIN.writeValueAsString(List.of("x", record))));
        assertThatThrownBy(() -> converted(List.of(new Object(), record), String.class))
                .isInstanceOf(TypeConversionException.class);
    }

    /** Camel remembers by class what converted a list last. */
    @Test
    void a_list_of_something_else_is_converted_as_ever_and_those_of_records_after_it_too() throws Exception {
        JsonForm record = EveryResult.all().get(0).form();
        for (int i = 0; i < 2; i++) {
            assertThat(converted(new ArrayList<>(List.of("x", 1)), String.class))
                    .isEqualTo("[x, 1]");
            assertThat(converted(new ArrayList<>(), String.class)).isEqualTo("[]");
            assertThat(converted(new ArrayList<>(List.of((byte) 1)), byte[].class))
                    .containsExactly(1);
            assertThat(PLAIN.readTree(converted(new ArrayList<>(List.of(record)), String.class)))
                    .hasSize(1);
        }
    }

    /** What a broker makes of a list is an error, and no message without a body. */
    @ParameterizedTest
    @ValueSource(strings = {"direct:jms", "direct:file"})
    void a_list_that_is_sent_arrives_as_json_or_not_at_all(String way) throws Exception {
        List<JsonForm> records = List.of(EveryResult.all().get(0).form());
        try {
            template().sendBody(way, records);
        } catch (CamelExecutionException e) {
            assertThat(BROKER.isEmpty("results")).isTrue();
            return;
        }
        String arrived = way.endsWith("jms") ? Broker.text(BROKER.receive("results")) : result();
        assertThat(PLAIN.readTree(arrived)).isEqualTo(PLAIN.readTree(PLAIN.writeValueAsString(records)));
    }

    private static String result() throws IOException {
        return Files.readString(files.resolve("result.json"));
    }

    private static org.apache.camel.ProducerTemplate template() {
        return CAMEL.createProducerTemplate();
    }

    private static <T> T converted(Object body, Class<T> type) {
        return CAMEL.getTypeConverter().convertTo(type, body);
    }

    private static String read(Reader reader) throws Exception {
        java.io.StringWriter text = new java.io.StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    /** As JDBC, Hazelcast and others keep the exchange of an aggregation. */
    private static String throughHolder(JsonForm form) {
        Exchange kept = new DefaultExchange(CAMEL);
        kept.getMessage().setBody(form);
        Exchange back = new DefaultExchange(CAMEL);
        DefaultExchangeHolder.unmarshal(back, DefaultExchangeHolder.marshal(kept, false));
        return back.getMessage().getBody(String.class);
    }

    private static String throughFile(JsonForm form) throws Exception {
        template().sendBody("direct:file", form);
        return result();
    }

    private static String throughArtemis(String route, JsonForm form) throws Exception {
        template().sendBody(route, form);
        Message message = BROKER.receive("results");
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
