package io.github.camelflashai.wire.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.DelimitedText;
import io.github.camelflashai.wire.WireText;
import io.github.camelflashai.wire.response.JsonResultBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back equal, and a delimiter never slips through. */
class EncodedCalleesPropertyTest {
    @Property
    void what_is_written_is_read_back_equal(@ForAll("callees") List<Callee> callees) {
        Violations faults = new Violations();
        CalleeWriter writer = writer(null, faults);
        write(callees, writer);
        assertThat(faults.all()).isEmpty();
        String text = text(writer);
        assertThat(read(text)).isEqualTo(callees);
        assertThat(read(text + "|")).isEqualTo(callees);
    }

    @Property
    void a_delimiter_inside_an_item_is_refused_with_index_and_field(
            @ForAll("dated") List<Callee> callees, @ForAll("badItem") String bad) {
        Violations faults = new Violations();
        CalleeWriter writer = writer(null, faults);
        List<Callee> all = new ArrayList<>(callees);
        all.add(new Callee("13800000001", List.of("amount", "date"), List.of("1000", bad), "", ""));
        write(all, writer);
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Violation.Kind.SHIFTS_DATA);
            assertThat(fault.callee()).isEqualTo(callees.size());
            assertThat(fault.field()).isEqualTo("date");
            assertThat(fault.reason()).doesNotContain(bad.length() > 3 ? bad : "13800000001");
        });
    }

    @Property
    void a_replacement_keeps_everything_else_in_its_place(
            @ForAll("dated") List<Callee> callees, @ForAll("badItem") String bad) {
        Violations faults = new Violations();
        CalleeWriter writer = writer('/', faults);
        List<Callee> all = new ArrayList<>(callees);
        Assume.that(!bad.matches("\\s*-\\s*[0-9][0-9.,]*\\s*"));
        all.add(new Callee("13800000001", List.of("amount", "date"), List.of(bad, "1000"), bad, bad));
        write(all, writer);
        assertThat(faults.all()).isEmpty();
        List<Callee> read = read(text(writer));
        assertThat(read.subList(0, callees.size())).isEqualTo(callees);
        Callee last = read.get(callees.size());
        assertThat(last.params()).containsExactly(bad.replaceAll("[\\^|-]", "/"), "1000");
        assertThat(last.custName()).isEqualTo(bad.replaceAll("[\\^|]", "/"));
    }

    /** Random phones may repeat. */
    private static CalleeWriter writer(Character replacement, Violations faults) {
        CalleeRules all = new CalleeRules(CalleeRules.Fate.SEND, CalleeRules.Fate.REFUSE, CalleeRules.Fate.SEND, null);
        return new CalleeWriter(new RequestRules(false, replacement, "^", false, all, null), null, faults);
    }

    private static void write(List<Callee> callees, CalleeWriter writer) {
        try {
            CalleeList.of(callees, true).orElseThrow().forEachRemaining(writer::write);
        } catch (InvalidValueException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(CalleeWriter writer) {
        writer.text().finish();
        StringBuilder text = new StringBuilder();
        for (Segment segment : writer.text().kept()) {
            text.append(new String(segment.bytes(), 0, segment.length(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    /** Reads with the two customer fields where the writer wrote them. */
    private static List<Callee> read(String text) {
        return DelimitedText.records(
                text,
                r -> new Callee(
                        r.field(0), Callee.items(r.field(1)), Callee.items(r.field(2)), r.field(3), r.field(4)));
    }

    @Provide
    Arbitrary<List<Callee>> callees() {
        return text("^|-")
                .filter(name -> !name.isEmpty())
                .list()
                .ofMaxSize(4)
                .uniqueElements(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(EncodedCalleesPropertyTest::calleesWith);
    }

    /** The two variables of the callee that is appended in the tests above. */
    @Provide
    Arbitrary<List<Callee>> dated() {
        return calleesWith(List.of("amount", "date"));
    }

    private static Arbitrary<List<Callee>> calleesWith(List<String> names) {
        Arbitrary<String> phone = Arbitraries.strings().numeric().ofMinLength(3).ofMaxLength(20);
        Arbitrary<List<String>> values = text("^|-").list().ofSize(names.size());
        return Combinators.combine(phone, values, text("^|"), text("^|"))
                .as((number, params, name, company) -> new Callee(number, names, params, name, company))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> badItem() {
        return Combinators.combine(text(""), Arbitraries.of("^", "|", "-"), text(""))
                .as((before, delimiter, after) -> before + delimiter + after);
    }

    /** Any text that can be encoded, Chinese, emoji and control characters among it, without some characters. */
    private static Arbitrary<String> text(String without) {
        return Arbitraries.strings()
                .all()
                .withChars("张三称呼-^|/~ \n\t\"\\&=")
                .ofMaxLength(8)
                .map(s -> s + (s.length() % 3 == 0 ? "\uD83D\uDCDE" : ""))
                .filter(WireText::isEncodable)
                .filter(s -> s.chars().noneMatch(c -> without.indexOf(c) >= 0));
    }

    @Property(tries = 50)
    void rejected_callees_of_a_receipt_are_those_that_were_written(@ForAll("callees") List<Callee> callees) {
        CalleeWriter writer = writer(null, new Violations());
        List<Callee> plain = callees.stream().map(c -> c.withCustomer("", "")).toList();
        write(plain, writer);
        Map<String, Object> body = Map.of("failMobileInfo", text(writer));
        PlanReceipt receipt = (PlanReceipt)
                io.github.camelflashai.api.Operation.ADD_PLAN.resultReader().read(new JsonResultBody(body, null, null));
        assertThat(receipt.rejected()).extracting(r -> r.callee()).isEqualTo(plain);
    }
}
