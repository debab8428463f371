package io.github.camelflashai.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertiesGeneratorTest {
    private static final String COMPONENT =
            """
            {"componentProperties": {
                "chunkSize": {"type": "integer", "javaType": "int", "defaultValue": 0, "description": "How many."},
                "quietPeriod": {"type": "duration", "javaType": "long", "defaultValue": "300000", "description": "Stands still."},
                "retryDelay": {"type": "duration", "javaType": "long", "defaultValue": "1500", "description": "Waits."},
                "emit": {"type": "enum", "javaType": "org.example.Emit", "enum": ["always", "changes"], "defaultValue": "changes",
                    "description": "When."},
                "recall": {"type": "enum", "javaType": "java.lang.Integer", "enum": ["0", "1"], "description": "Again."},
                "addType": {"type": "enum", "javaType": "java.lang.String", "enum": ["0", "1"], "description": "How."},
                "store": {"type": "object", "javaType": "org.example.Store<java.lang.String, java.lang.Long>",
                    "description": "Where."},
                "http": {"type": "object", "javaType": "java.util.Map<java.lang.String, java.lang.Object>", "multiValue": true,
                    "description": "Options."}
            }}
            """;
    private static final String NO_OVERRIDES = "{}";

    @Test
    void an_option_is_afield_and_two_accessors() throws IOException {
        assertThat(new PropertiesGenerator(COMPONENT, NO_OVERRIDES).configuration())
                .contains(
                        """

                            /**
                             * How many.
                             */
                            private Integer chunkSize;

                        """)
                .contains(
                        """

                            public Integer getChunkSize() {
                                return chunkSize;
                            }

                            public void setChunkSize(Integer chunkSize) {
                                this.chunkSize = chunkSize;
                            }

                        """);
    }

    @Test
    void types_are_those_of_the_component_boxed_and_durations() throws IOException {
        assertThat(new PropertiesGenerator(COMPONENT, NO_OVERRIDES).configuration())
                .contains(
                        "private Integer chunkSize;",
                        "private java.time.Duration quietPeriod;",
                        "private org.example.Emit emit;",
                        "private Integer recall;",
                        "private org.example.Store<String, Long> store;",
                        "private java.util.Map<String, Object> http;");
    }

    @Test
    void what_is_an_object_is_abean() throws IOException {
        assertThat(new PropertiesGenerator(COMPONENT, NO_OVERRIDES).configuration())
                .containsPattern("BEAN_TYPES = Set\\.of\\(\\s*org\\.example\\.Store\\.class\\);");
    }

    @Test
    void defaults_have_their_unit_and_texts_and_numbers_their_choices() throws IOException {
        String overrides =
                """
                {"otherProperties": [{"name": "other.enabled", "defaultValue": true}]}
                """;
        assertThat(new PropertiesGenerator(COMPONENT, overrides).metadata())
                .isEqualTo(
                        """
                        {
                          "properties": [
                            {"name":"other.enabled","defaultValue":true},
                            {"name":"camel.component.flashai.chunk-size","defaultValue":0},
                            {"name":"camel.component.flashai.quiet-period","defaultValue":"5m"},
                            {"name":"camel.component.flashai.retry-delay","defaultValue":"1500ms"},
                            {"name":"camel.component.flashai.emit","defaultValue":"changes"}
                          ],
                          "hints": [
                            {"name":"camel.component.flashai.recall","values":[{"value":0},{"value":1}]},
                            {"name":"camel.component.flashai.add-type","values":[{"value":"0"},{"value":"1"}]}
                          ]
                        }
                        """);
    }

    @Test
    void an_override_changes_what_it_names_and_adds_what_the_component_has_not() throws IOException {
        String overrides =
                """
                {"componentProperties": {
                    "chunkSize": {"description": "Other words."},
                    "sslBundle": {"javaType": "java.lang.String", "description": "Which."}
                }}
                """;
        assertThat(new PropertiesGenerator(COMPONENT, overrides).configuration())
                .contains("Other words.", "private Integer chunkSize;", "Which.", "private String sslBundle;")
                .doesNotContain("How many.");
    }

    @Test
    void an_override_of_an_option_that_is_gone_is_refused() {
        String overrides =
                """
                {"componentProperties": {"chunckSize": {"description": "Other words."}}}
                """;
        assertThatThrownBy(() -> new PropertiesGenerator(COMPONENT, overrides))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'chunckSize'");
    }

    @Test
    void a_file_that_is_current_is_not_written_anew(@TempDir Path folder) throws IOException {
        Path component = Files.writeString(folder.resolve("flashai.json"), COMPONENT);
        Path overrides = Files.writeString(folder.resolve("overrides.json"), NO_OVERRIDES);
        Path metadata = folder.resolve("resources/META-INF/additional-spring-configuration-metadata.json");
        String[] arguments = {component.toString(), overrides.toString(), folder.toString()};
        PropertiesGenerator.main(arguments);
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(metadata, longAgo);

        PropertiesGenerator.main(arguments);
        assertThat(Files.getLastModifiedTime(metadata)).isEqualTo(longAgo);

        Files.writeString(component, COMPONENT.replace("1500", "1600"));
        PropertiesGenerator.main(arguments);
        assertThat(metadata).content().contains("\"1600ms\"");
    }
}
