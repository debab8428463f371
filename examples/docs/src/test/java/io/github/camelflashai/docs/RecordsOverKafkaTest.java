package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.results.EveryResult;
import java.util.List;
import java.util.Set;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record through a real Kafka; the component's own tests have the other ways out. */
class RecordsOverKafkaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final RealParts.Started STARTED = new RealParts.Started();

    private static final Main CAMEL = new Main();

    @BeforeAll
    static void start() {
        STARTED.parts().bindTo(CAMEL);
        CAMEL.bind("flashai", new FlashAiComponent());
        CAMEL.start();
    }

    @AfterAll
    static void stop() {
        CAMEL.stop();
    }

    static List<EveryResult> records() {
        return EveryResult.all();
    }

    /** Kafka's usual serializer takes text, and got what toString masks. */
    @ParameterizedTest
    @MethodSource("records")
    void phone_batch_and_key_are_equal_at_the_other_end(EveryResult result) throws Exception {
        CAMEL.getCamelTemplate().sendBody("kafka:records", result.form());

        List<Delivery> arrived = STARTED.parts().topics.at("records");
        assertThat(arrived).hasSize(1);
        JsonNode json = arrived.get(0).json();
        assertThat(Set.copyOf(json.findValuesAsText("phone"))).isEqualTo(single(result.phone()));
        assertThat(Set.copyOf(json.findValuesAsText("callKey"))).isEqualTo(single(result.callKey()));
        assertThat(json.path("batchName").asText("null")).isEqualTo(String.valueOf(result.batchName()));
        assertThat(json)
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(result.form().toMap())));
    }

    private static Set<String> single(String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
