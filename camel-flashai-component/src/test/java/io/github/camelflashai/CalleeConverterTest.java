package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .satisfies(e -> assertThat(e.toString() + e.getMessage()).doesNotContain("13800000001"))
                .rootCause()
                .message()
                .containsAnyOf("first line names its columns", "no valid JSON or CSV at line 1")
                .doesNotContain("13800000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zhang San,13800000001",
                "Zhang San;138-0000-0001",
                "13800000001\tZhang San\tZhang San",
                "Zhang San|13800000001"
            })
    void a_file_without_names_is_refused_without_the_person_in_its_first_line(String csv) {
        assertThatThrownBy(() -> callees(csv + "\n" + csv))
                .rootCause()
                .hasMessageContaining("first line names its columns")
                .hasMessageContaining("there a callee stands in it")
                .hasMessageNotContaining("Zhang");
    }

    @Test
    void all_elements_that_are_no_callees_are_named() {
        assertThatThrownBy(() -> callees(List.of("x", TWO.get(0), Map.of("phone", List.of()))))
                .rootCause()
                .hasMessageContainingAll("callee[0]", "callee[2], field phone");
    }

    @ParameterizedTest
    @DisplayName("case 19: CSV as Excel writes it")
    @ValueSource(
            strings = {
                "phone;name;amount\n13800000001;张三;1000\n13800000002;O'Neil, Pat;\n",
                "phone\tname\tamount\r\n13800000001\t张三\t1000\r\n13800000002\tO'Neil, Pat\t\r\n",
                "sep=;\r\nphone;name;amount\r\n13800000001;张三;1000\r\n13800000002;O'Neil, Pat;\r\n",
                "sep=|\nphone|name|amount\n13800000001|张三|1000\n13800000002|O'Neil, Pat|\n",
                "phone,name,amount,,\n13800000001,张三,1000,,\n13800000002,\"O'Neil, Pat\",,,\n,,,,\n , ,,,\n",
                "\"phone\",\"name\",\"amount\"\n\"13800000001\",\"张三\",\"1000\"\n\"13800000002\",\"O'Neil, Pat\",\"\"",
                "\"phone\", \"name\" , amount\n13800000001, \"张三\" ,1000\n 13800000002, \"O'Neil, Pat\", \"\"",
                "phone\u00A0;name\u200B;\uFEFFamount\n13800000001;张三;1000\n13800000002;O'Neil, Pat;\n",
                "\r\n;;\r\n\r\nphone;name;amount\r\n13800000001;张三;1000\r\n13800000002;O'Neil, Pat;\r\n",
                "\n \nsep=;\nphone;name;amount\n13800000001;张三;1000\n13800000002;O'Neil, Pat;\n"
            })
    void csv_as_spreadsheets_write_it(String csv) {
        assertThat(callees(csv)).isEqualTo(TWO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "phone,name|1３8,x|13800000002,y; callee[0], field phone: is ****:; full-width digits; (line 2)",
                "phone,name|13800000001,x||138-0000-0002,y; callee[1], field phone; a hyphen at place 4; (line 4)",
                "phone,name|1.38E+10,x; callee[0], field phone; scientific notation; (line 2)",
                "phone,name|138 0000 0001,x; callee[0], field phone; a blank inside; (line 2)",
                "phone,name|13800000001; callee[0]; has 1 cells; (line 2)",
                "||phone,name|13800000001; callee[0]; has 1 cells; (line 4)",
                "|sep=,|phone,name|13800000001; callee[0]; has 1 cells; (line 4)",
                "phone,name|'\"13800000001\",\"a|b\"|13800000002,x,y'; callee[1]; has 3 cells; (line 4)",
                "phone,name,Name|13800000001,x,y; two columns of the name; Name; two",
                "phone,,Name|13800000001,x,y; no name for its column 2; first line; name",
                "tel,name|13800000001,x; one of them phone; Found were: tel, name; CamelFlashAiPhoneColumn",
                "phone,name|13800000001,\"x; no valid JSON or CSV; at line; column"
            })
    @DisplayName("case 19: a fault has the line, the column and what is wrong")
    void faults_have_their_line(String csv, String where, String what, String place) {
        assertThatThrownBy(() -> callees(csv.replace('|', '\n')))
                .rootCause()
                .hasMessageContainingAll(where, what, place)
                .hasMessageNotContaining("13800000001");
    }

    @Test
    void the_column_of_the_phones_and_the_delimiter_can_be_set() {
        Exchange exchange = new DefaultExchange(context);
        exchange.setProperty(CalleeConverter.PHONE_COLUMN, "手机号");
        exchange.setProperty(CalleeConverter.CSV_DELIMITER, "#");
        String csv = CSV.replace(",", "#").replace("phone", "手机号").replace("O'Neil#", "O'Neil,");
        exchange.getMessage().setBody(csv);
        assertThat(exchange.getMessage().getBody(Callee[].class)).containsExactlyElementsOf(TWO);
        exchange.setProperty(CalleeConverter.CSV_DELIMITER, "##");
        exchange.getMessage().getBody(Callee[].class);
        assertThat(exchange.getException()).hasMessageContaining("CamelFlashAiCsvDelimiter must be one character");
    }

    @Test
    @DisplayName("case 07: GBK with its charset set, and refused with the line without")
    void the_charset_of_the_exchange_is_used_by_converter_and_data_type() throws Exception {
        byte[] gbk = CSV.getBytes(Charset.forName("GBK"));
        assertThatThrownBy(() -> callees(gbk)).rootCause().hasMessageContaining("is no text in UTF-8 at line 2");
        Exchange exchange = new DefaultExchange(context);
        exchange.setProperty(Exchange.CHARSET_NAME, "GBK");
        exchange.getMessage().setBody(gbk);
        assertThat(exchange.getMessage().getBody(Callee[].class)).containsExactlyElementsOf(TWO);
        context.resolveTransformer(CalleesDataTypeTransformer.NAME)
                .transform(exchange.getMessage(), DataType.ANY, new DataType(CalleesDataTypeTransformer.NAME));
        assertThat(exchange.getMessage().getBody()).isEqualTo(TWO);
        assertThat(callees(CSV.getBytes(StandardCharsets.UTF_16))).isEqualTo(TWO);
        exchange.getMessage().setBody(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8));
        assertThat(exchange.getMessage().getBody(Callee[].class))
                .as("Excel's CSV UTF-8 has a mark, whatever the endpoint says of its files")
                .containsExactlyElementsOf(TWO);
    }

    @TestFactory
    @DisplayName("case 20: from all that holds text, at once and one by one")
    Stream<DynamicTest> from_all_that_holds_text(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("callees.csv"), CSV);
        GenericFile<File> wrapped = new GenericFile<>();
        wrapped.setFile(file.toFile());
        wrapped.setBody(file.toFile());
        Map<String, Supplier<Object>> forms = Map.of(
                "String", () -> CSV,
                "byte[]", () -> CSV.getBytes(StandardCharsets.UTF_8),
                "InputStream", () -> new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)),
                "Reader", () -> new StringReader(CSV),
                "File", file::toFile,
                "Path", () -> file,
                "GenericFile", () -> wrapped,
                "JSON", () -> JSON);
        return forms.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    assertThat(callees(form.getValue().get())).isEqualTo(TWO);
                    CalleeIterator lazy = context.getTypeConverter()
                            .convertTo(CalleeIterator.class, form.getValue().get());
                    List<Callee> read = new ArrayList<>();
                    lazy.forEachRemaining(read::add);
                    assertThat(read).isEqualTo(TWO);
                }));
    }

    @Test
    void the_lazy_form_reads_no_further_than_it_is_asked_and_is_closed_with_the_exchange() throws Exception {
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        InputStream endless = new InputStream() {
            private final byte[] head = "phone,name\n".getBytes(StandardCharsets.UTF_8);
            private final byte[] line = "13800000001,x\n".getBytes(StandardCharsets.UTF_8);

            @Override
            public int read() {
                int at = read.getAndIncrement();
                return at < head.length ? head[at] : line[(at - head.length) % line.length];
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                for (int i = offset; i < offset + length; i++) {
                    target[i] = (byte) read();
                }
                return length;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        Exchange exchange = new DefaultExchange(context);
        CalleeIterator callees = context.getTypeConverter().mandatoryConvertTo(CalleeIterator.class, exchange, endless);
        assertThat(callees.next().phone()).isEqualTo("13800000001");
        assertThat(read.get()).isLessThan(50_000);
        exchange.getExchangeExtension().handoverCompletions().forEach(completion -> completion.onComplete(exchange));
        assertThat(closed).isTrue();
    }

    @Test
    void the_lazy_form_names_a_line_and_goes_on_behind_it() {
        CalleeIterator callees = context.getTypeConverter()
                .convertTo(CalleeIterator.class, "phone,name\n13800000001,x\n13800000002\n13800000003,z");
        assertThat(callees.next().phone()).isEqualTo("13800000001");
        assertThatThrownBy(callees::next)
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("callee[1]: has 1 cells")
                .hasMessageContaining("(line 3)");
        assertThat(callees.next().phone()).isEqualTo("13800000003");
        assertThat(callees.hasNext()).isFalse();
    }

    private List<Callee> callees(Object body) {
        return List.of(context.getTypeConverter().convertTo(Callee[].class, body));
    }
}
