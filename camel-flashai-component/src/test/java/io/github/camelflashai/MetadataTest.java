package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.api.Parameter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The metadata that Camel's tools read says what the catalogue says. */
class MetadataTest {
    private static JsonNode metadata;
    private static DefaultCamelCatalog catalog;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream file =
                MetadataTest.class.getResourceAsStream("/META-INF/io/github/camelflashai/flashai.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            metadata = new ObjectMapper().readTree(json);
            catalog = new DefaultCamelCatalog();
            catalog.addComponent("flashai", FlashAiComponent.class.getName(), json);
        }
    }

    @Test
    void the_path_lists_the_operations_of_the_catalogue_and_the_components_own() {
        List<String> listed = StreamSupport.stream(
                        metadata.at("/properties/operation/enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertThat(listed)
                .as("EndpointPath.NAMES names all of them, in this order")
                .isEqualTo(EndpointPath.all().map(EndpointPath::name).toList());
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void every_parameter_has_a_typed_option_a_component_default_and_a_header(Parameter parameter) {
        for (String place : List.of("properties", "componentProperties")) {
            JsonNode option = metadata.path(place).path(parameter.wireName());
            assertThat(option.path("description").asText()).isEqualTo(parameter.description());
            assertThat(option.path("javaType").asText()).isEqualTo(javaType(parameter, option));
        }
        JsonNode header = metadata.path("headers").path(FlashAiConstants.headerOf(parameter));
        assertThat(header.path("description").asText()).isEqualTo(parameter.description());
    }

    private static String javaType(Parameter parameter, JsonNode option) {
        return switch (parameter.kind().jsonType()) {
            case STRING -> "java.lang.String";
            case BOOLEAN -> "java.lang.Boolean";
            case NUMBER -> option.path("javaType").asText().endsWith("Long") ? "java.lang.Long" : "java.lang.Integer";
        };
    }

    @Test
    void secrets_and_phones_are_marked_so_that_tools_hide_them() {
        for (String option : List.of("clientSecret", "callbackToken", "phone", "phoneList", "mobileList")) {
            assertThat(metadata.path("properties").path(option).path("secret").asBoolean())
                    .as(option)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flashai:addPlan?batchName=x&clear=0&recall=1&validation=lenient&resultFormat=map",
                "flashai:getBatchPlanList?batchName=x&page=1&pageNum=100&phoneStatus=2",
                "flashai:getBatchPlanCallSummary?batchName=x&delay=1000&http.responseTimeout=5000",
                "flashai:callback?callbackSign=envelope&callbackMaxSize=1000&resultFormat=json",
                "flashai:watch?calls=true&emit=completion&concurrentPolls=8",
                "flashai:watch?quietPeriod=5m&missingTimeout=PT2H",
                "flashai:request?path=sms/querySmsTemplate"
            })
    void camels_catalogue_accepts_right_uris(String uri) {
        EndpointValidationResult result = catalog.validateEndpointProperties(uri);
        assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flashai:addPlane",
                "flashai:addPlan?batchname2=x",
                "flashai:addPlan?clear=7",
                "flashai:getBatchPlanList?page=one",
                "flashai:addPlan?resultFormat=xml",
                "flashai:watch?quietPeriod=soon"
            })
    void camels_catalogue_refuses_wrong_ones(String uri) {
        assertThat(catalog.validateEndpointProperties(uri).isSuccess()).isFalse();
    }
}
