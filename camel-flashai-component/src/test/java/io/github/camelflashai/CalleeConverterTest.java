package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalleeConverterTest {
    private static final List<Callee> TWO = List.of(
            new Callee("13800000001", List.of("name", "amount"), List.of("张三", "1000"), "", ""),
            new Callee("13800000002", List.of("name", "amount"), List.of("O'Neil, Pat", ""), "", ""));
    private static final String CSV = "phone,name,amount\n13800000001,张三,1000\n\n13800000002,\"O'Neil, Pat\",\n";
    private static final String JSON = "[{\"phone\":13800000001,\"name\":\"张三\",\"amount\":1000},"
            + "{\"phone\":\"13800000002\",\"name\":\"O'Neil, Pat\",\"amount\":null}]";

    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    void csv_and_json_become_the_same_callees() {
        assertThat(callees(CSV)).isEqualTo(TWO);
        assertThat(callees("\uFEFF" + CSV)).isEqualTo(TWO);
        assertThat(callees(CSV.replace("phone", "PHONE").replace("\n", "\r\n"))).isEqualTo(TWO);
        assertThat(callees(JSON)).isEqualTo(TWO);
        assertThat(callees(JSON.getBytes(StandardCharsets.UTF_8))).isEqualTo(TWO);
        assertThat(callees(new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(TWO);
    }

    @Test
    void maps_and_callees_become_callees() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("phone", 13800000001L);
        map.put("name", "张三");
        map.put("amount", 1000);
        assertThat(callees(List.of(map, TWO.get(1)))).isEqualTo(TWO);
        assertThat(context.getTypeConverter().convertTo(Callee.class, map)).isEqualTo(TWO.get(0));
    }

    @Test
    void the_data_type_makes_a_list() throws Exception {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(CSV);
        context.resolveTransformer(CalleesDataTypeTransformer.NAME)
                .transform(exchange.getMessage(), DataType.ANY, new DataType(CalleesDataTypeTransformer.NAME));
        assertThat(exchange.getMessage().getBody()).isEqualTo(TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "number,name\n13800000001,x", "13800000001,x", "[{\"phone\":", "{}"})
    void text_that_holds_no_callees_is_refused_without_being_shown(String text) {
        assertThatThrownBy(() -> callees(text))
                .isInstanceOf(TypeConversionException.class)
                .hasRootCauseInstanceOf(FlashAiInvalidRequestException.class)
                .rootCause()
                .message()
                .containsAnyOf("first line names its columns, one of them phone", "no valid JSON at line 1")
                .doesNotContain("13800000001");
    }

    @Test
    void all_elements_that_are_no_callees_are_told() {
        assertThatThrownBy(() -> callees(List.of("x", TWO.get(0), Map.of("phone", List.of()))))
                .rootCause()
                .hasMessageContainingAll("callee[0]", "callee[2], field phone");
    }

    private List<Callee> callees(Object body) {
        return List.of(context.getTypeConverter().convertTo(Callee[].class, body));
    }
}
