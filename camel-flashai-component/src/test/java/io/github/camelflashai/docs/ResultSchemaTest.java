package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import io.github.camelflashai.results.EveryResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of what leaves Camel: current, and true of real output. To write it anew: {@code -Ddocs.write=true}. */
class ResultSchemaTest {
    private static final Path SCHEMA = Path.of("src/main/resources/io/github/camelflashai/results.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void the_file_is_current() throws Exception {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(SCHEMA.getParent());
            Files.writeString(SCHEMA, ResultSchema.text());
        } else {
            assertThat(Files.readString(SCHEMA))
                    .as("stale: run with -Ddocs.write=true")
                    .isEqualTo(ResultSchema.text());
        }
    }

    static List<EveryResult> results() {
        return EveryResult.all();
    }

    @ParameterizedTest
    @MethodSource("results")
    void real_output_is_as_the_schema_says(EveryResult result) throws Exception {
        StringValuePattern schema =
                WireMock.matchingJsonSchema(ResultSchema.of(result.form().getClass()));
        assertThat(schema.match(MAPPER.writeValueAsString(result.form())).isExactMatch())
                .isTrue();
        assertThat(WireMock.matchingJsonSchema(ResultSchema.text())
                        .match(MAPPER.writeValueAsString(result.form()))
                        .isExactMatch())
                .isTrue();
    }

    /** A check that takes everything would be none. */
    @ParameterizedTest
    @MethodSource("results")
    void what_is_not_in_the_schema_is_refused(EveryResult result) throws Exception {
        StringValuePattern schema =
                WireMock.matchingJsonSchema(ResultSchema.of(result.form().getClass()));
        Map<String, Object> more = result.form().toMap();
        more.put("added", 1);
        assertThat(schema.match(MAPPER.writeValueAsString(more)).isExactMatch()).isFalse();
        Map<String, Object> less = result.form().toMap();
        less.remove(less.keySet().iterator().next());
        assertThat(schema.match(MAPPER.writeValueAsString(less)).isExactMatch()).isFalse();
        Map<String, Object> other = result.form().toMap();
        other.replaceAll((name, value) -> List.of(Map.of()));
        assertThat(schema.match(MAPPER.writeValueAsString(other)).isExactMatch())
                .isFalse();
    }
}
