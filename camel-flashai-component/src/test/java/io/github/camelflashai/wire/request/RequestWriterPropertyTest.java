package io.github.camelflashai.wire.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.Json;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.WireText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The one-walk writer sends what a plain writer would: the same JSON content, and the signature of the same text. */
class RequestWriterPropertyTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    /** Random phones may repeat. */
    private static final CalleeRules ALL =
            new CalleeRules(CalleeRules.Fate.SEND, CalleeRules.Fate.REFUSE, CalleeRules.Fate.SEND, null);

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final RequestWriter writer = new RequestWriter(
            Account.of("https://flashai.example.com/api", "demoClient", SECRET),
            new NonceSource("demoClient", 0, Clock.systemUTC()),
            Clock.systemUTC(),
            false);

    @Property
    void any_field_is_sent_and_signed_as_it_is(@ForAll("anyText") String name, @ForAll("anyText") String value) {
        Map<String, Object> fields = new HashMap<>(Map.of("x" + name, value, "number", 5000L, "flag", true));
        Map<String, Object> sent = send(new FlashAiRequest(Operation.REQUEST, "any", fields, EncodedCallees.NONE));
        fields.values().remove("");
        assertThat(sent).containsAllEntriesOf(Map.of("number", 5000, "flag", true, "clientId", "demoClient"));
        assertThat(sent.getOrDefault("x" + name, "")).isEqualTo(value);
        assertThat(sent).hasSize(fields.size() + 5);
    }

    @Property(tries = 300)
    void any_callees_are_sent_and_signed_as_a_plain_writer_would(
            @ForAll("callees") List<Callee> callees, @ForAll("anyText") String batchName) {
        Map<String, Object> sent = send(request(callees.iterator(), "b" + batchName, false));
        assertThat(sent.get("mobileList")).isEqualTo(plain(callees));
        assertThat(sent.get("batchName")).isEqualTo("b" + batchName);
    }

    @Property(tries = 100)
    void callees_in_the_text_of_the_api_are_sent_as_they_are(@ForAll("callees") List<Callee> callees) {
        Map<String, Object> sent = send(request(plain(callees), "b", false));
        assertThat(sent.get("mobileList")).isEqualTo(plain(callees).strip());
    }

    /** Found once by the property above. */
    @Example
    void a_tilde_in_a_value_is_no_delimiter_where_hyphens_join_the_values() {
        List<Callee> callees =
                List.of(new Callee("13800000001", List.of("a", "b", "c"), List.of("1", "~", ""), "", ""));
        Map<String, Object> sent = send(request(plain(callees), "b", false));
        assertThat(sent.get("mobileList")).isEqualTo(plain(callees));
    }

    @Example
    void many_segments_are_one_text() {
        List<Callee> callees = IntStream.range(0, 50_000)
                .mapToObj(RequestWriterPropertyTest::callee)
                .toList();
        Map<String, Object> sent = send(request(callees.iterator(), "big", false));
        assertThat(sent.get("mobileList")).isEqualTo(plain(callees));
    }

    @Example
    void a_streamed_request_is_the_same_and_can_be_sent_once() throws IOException {
        List<Callee> callees = IntStream.range(0, 700_000)
                .mapToObj(RequestWriterPropertyTest::callee)
                .toList();
        SignedRequest request = writer.write(request(callees.iterator(), "streamed", true));
        assertThat(request.body().length()).isEqualTo(-1);
        Map<String, Object> sent = read(request);
        assertThat(sent.get("mobileList")).isEqualTo(plain(callees));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> bytes(request)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Example
    void faults_that_show_only_while_streaming_leave_no_whole_json_behind() {
        Iterator<Callee> callees = IntStream.range(0, 700_000)
                .mapToObj(i -> i > 600_000 && i % 50_000 == 1
                        ? new Callee(
                                "no phone " + i, callee(i).attach(), callee(i).params(), "", "")
                        : callee(i))
                .iterator();
        SignedRequest request = writer.write(request(callees, "streamed", true));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(
                () -> request.body().writeTo(out));
        assertThat(thrown).isInstanceOf(FlashAiInvalidRequestException.class);
        assertThat(((FlashAiInvalidRequestException) thrown).getFaults())
                .extracting(io.github.camelflashai.api.Violation::callee)
                .containsExactly(600_001, 650_001);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\"sign\"");
        send(request(List.of(callee(1)), "the next one is signed as if nothing had been", false));
    }

    @Example
    void callee_text_of_any_length_is_cut_between_characters() {
        for (String words : List.of("您好", "好\uD83D\uDCDE", "好\"\\a", "a好", "é^|-\uD83D\uDCDE")) {
            for (int length : List.of(1, 1023, 1024, 1025, 40_000, 200_001)) {
                String text = words.repeat(length / words.length() + 1);
                Map<String, Object> sent = send(new FlashAiRequest(
                        Operation.ADD_AGENT_PLAN, "addAgentPlan", Map.of("batchName", "b"), EncodedCallees.of(text)));
                assertThat(sent.get("mobileList")).isEqualTo(text);
            }
        }
    }

    @Example
    void threads_that_write_at_the_same_time_do_not_meet() {
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(i -> send(request(List.of(callee(i), callee(i + 1)), "b" + i, false)))
                        .map(sent -> sent.get("nonce"))
                        .distinct())
                .hasSize(20_000);
    }

    private static Callee callee(int i) {
        return new Callee(
                "138" + (10_000_000 + i), List.of("amount", "名"), List.of("" + i, i % 7 == 0 ? "张\"三\\" : "x"), "", "");
    }

    private Map<String, Object> send(FlashAiRequest sendable) {
        SignedRequest request = writer.write(sendable);
        Map<String, Object> sent = read(request);
        assertThat((long) bytes(request).length).isEqualTo(request.body().length());
        return sent;
    }

    /** Reads a request back, and holds its signature against the plain one. */
    private static Map<String, Object> read(SignedRequest request) {
        try {
            Map<String, Object> sent = Json.MAPPER.readValue(bytes(request), FIELDS);
            assertThat(sent.get("sign")).isEqualTo(PlainSigner.sign(sent, SECRET));
            assertThat(List.copyOf(sent.keySet()).get(sent.size() - 1)).isEqualTo("sign");
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(SignedRequest request) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            request.body().writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FlashAiRequest request(Object callees, String batchName, boolean stream) {
        Map<Parameter, Object> given = Map.of(
                Parameter.BATCH_NAME, batchName,
                Parameter.AGENT_GROUP_ID, "g",
                Parameter.AGENT_ID, "a",
                Parameter.ADD_TYPE, "add",
                Parameter.MOBILE_LIST, callees);
        return new RequestBuilder(new RequestRules(false, null, "^", stream, ALL, null))
                .build(Operation.ADD_AGENT_PLAN, new ParameterSource() {
                    @Override
                    public Object value(Parameter parameter) {
                        return given.get(parameter);
                    }

                    @Override
                    public String whereToSet(Parameter parameter) {
                        return "here";
                    }
                });
    }

    private static String plain(List<Callee> callees) {
        return callees.stream()
                .map(callee -> callee.phone() + "^" + String.join("-", callee.attach()) + "^"
                        + String.join("-", callee.params())
                        + (callee.custName().isEmpty() && callee.custCompany().isEmpty()
                                ? ""
                                : "^" + callee.custName() + "^" + callee.custCompany()))
                .collect(Collectors.joining("|"));
    }

    /** With the same variables, as all callees of a list have. */
    @Provide
    Arbitrary<List<Callee>> callees() {
        Arbitrary<String> phone = Arbitraries.strings().numeric().ofMinLength(3).ofMaxLength(20);
        Arbitrary<String> text = anyText().map(s -> s.replaceAll("[\\^|\n\r-]", "/"));
        return text.filter(name -> !name.isEmpty())
                .list()
                .ofMaxSize(3)
                .uniqueElements(name -> name.toLowerCase(java.util.Locale.ROOT))
                .flatMap(names -> Combinators.combine(phone, text.list().ofSize(names.size()), text, text)
                        .as((number, values, name, company) -> new Callee(number, names, values, name, company))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(20));
    }

    /** Chinese, emoji, control characters, quotes and everything else that can be encoded. */
    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings()
                .all()
                .withChars("张三\u0000\u0001\u001f\u007f\n\r\t\b\f\"\\/&=^|-\u2028\ufeff")
                .ofMaxLength(90)
                .map(s -> s + (s.length() % 3 == 0 ? "\uD83D\uDCDE" : ""))
                .filter(WireText::isEncodable);
    }
}
