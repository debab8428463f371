package io.github.camelflashai.wire.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.MobileList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** For any list of rows that is accepted, what the server reads is each callee's own values under their own names. */
class AcceptedRowsPropertyTest {
    /** Random phones may repeat. */
    private static final CalleeRules ALL =
            new CalleeRules(CalleeRules.Fate.SEND, CalleeRules.Fate.REFUSE, CalleeRules.Fate.SEND, null);

    private static final CalleeRules GOOD_ONES =
            new CalleeRules(CalleeRules.Fate.SEND, CalleeRules.Fate.REJECT, CalleeRules.Fate.SEND, null);

    private static final RequestBuilder BUILDER = builder(ALL);

    private static RequestBuilder builder(CalleeRules callees) {
        return new RequestBuilder(new RequestRules(false, null, "^", false, callees, null));
    }

    @Property
    void what_the_server_reads_is_each_callees_own(@ForAll("lists") List<Map<String, Object>> rows) {
        List<CalleeRecord> read;
        try {
            read = MobileList.read(
                    text(BUILDER.build(Operation.ADD_PLAN, new Rows(rows)).callees()), false);
        } catch (FlashAiInvalidRequestException e) {
            Statistics.collect("refused");
            return;
        }
        Statistics.collect("accepted");
        assertThat(read).hasSameSizeAs(rows);
        List<String> places = List.of(read.get(0).attach().split("-", -1));
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = new TreeMap<>(rows.get(i));
            assertThat(read.get(i).phone()).isEqualTo(row.remove("phone"));
            assertThat(named(read.get(i))).isEqualTo(texts(row));
            // The robot goes by the place alone.
            assertThat(List.of(read.get(i).attach().split("-", -1))).isEqualTo(places);
        }
    }

    @Property
    void with_the_faulty_ones_rejected_the_others_are_as_they_would_be_alone(
            @ForAll("lists") List<Map<String, Object>> rows) {
        EncodedCallees all =
                builder(GOOD_ONES).build(Operation.ADD_PLAN, new Rows(rows)).callees();
        List<String> rejected = all.withheld().rejected().stream()
                .map(left -> left.callee().phone())
                .toList();
        if (all.isNobodyLeft()) {
            assertThat(rejected).hasSameSizeAs(rows);
            return;
        }
        List<CalleeRecord> read = MobileList.read(text(all), false);
        assertThat(read.size() + rejected.size()).isEqualTo(rows.size());
        List<Map<String, Object>> good = new ArrayList<>(rows);
        rejected.forEach(phone -> good.remove(good.stream()
                .filter(row -> row.get("phone").equals(phone))
                .findFirst()
                .orElseThrow()));
        for (int i = 0; i < read.size(); i++) {
            Map<String, Object> row = new TreeMap<>(good.get(i));
            assertThat(read.get(i).phone()).isEqualTo(row.remove("phone"));
            assertThat(named(read.get(i))).isEqualTo(texts(row));
        }
    }

    private static Map<String, String> named(CalleeRecord callee) {
        Map<String, String> values = new TreeMap<>();
        String[] names = callee.attach().split("-", -1);
        String[] params = callee.params().split("-", -1);
        for (int i = 0; i < Math.max(names.length, params.length); i++) {
            values.put(names[i], params[i]);
        }
        values.remove("");
        return values;
    }

    private static Map<String, String> texts(Map<String, Object> row) {
        Map<String, String> texts = new TreeMap<>();
        row.forEach((name, value) -> texts.put(name, value == null ? "" : value.toString()));
        return texts;
    }

    private static String text(EncodedCallees callees) {
        StringBuilder text = new StringBuilder();
        try {
            callees.forEach(
                    segment -> text.append(new String(segment.bytes(), 0, segment.length(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    /** Rows that mostly have the same names, in any order; some lack one, or hold a delimiter. */
    @Provide
    Arbitrary<List<Map<String, Object>>> lists() {
        Arbitrary<List<String>> names = Arbitraries.of("amount", "name", "date", "姓名", "due-day", "x")
                .list()
                .uniqueElements()
                .ofMaxSize(4);
        return names.flatMap(list -> row(list).list().ofMinSize(1).ofMaxSize(6)).map(rows -> {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).put("phone", String.valueOf(13_800_000_000L + i));
            }
            return rows;
        });
    }

    private static Arbitrary<Map<String, Object>> row(List<String> names) {
        Arbitrary<Object> value = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.strings().alpha().ofMaxLength(6).map(s -> (Object) s)),
                Tuple.of(10, Arbitraries.integers().between(0, 99_999).map(i -> (Object) i)),
                Tuple.of(2, Arbitraries.just((Object) null)),
                Tuple.of(
                        1,
                        Arbitraries.of("2026-12-01", "a^b", "a|b", "-5", "张\n三", "~")
                                .map(v -> (Object) v)));
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(11),
                        value.list().ofSize(names.size()),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 40))
                .as((phone, values, seed, fate) -> {
                    List<Integer> order = new ArrayList<>();
                    for (int i = 0; i < names.size(); i++) {
                        order.add(i);
                    }
                    Collections.shuffle(order, new Random(seed));
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("phone", phone);
                    order.forEach(i -> row.put(names.get(i), values.get(i)));
                    if (fate == 0 && !order.isEmpty()) {
                        row.remove(names.get(0));
                    }
                    return row;
                });
    }

    private record Rows(List<Map<String, Object>> rows) implements ParameterSource {
        private static final Map<Parameter, Object> TERMS = Map.of(
                Parameter.USER_ID, 187,
                Parameter.BATCH_NAME, "batch",
                Parameter.BOTENCE_ID, "script",
                Parameter.CALL_DATE, "20261201",
                Parameter.CALL_HOUR, "9",
                Parameter.CLEAR, 0,
                Parameter.RECALL, 0);

        @Override
        public Object value(Parameter parameter) {
            return parameter == Parameter.MOBILE_LIST ? rows : TERMS.get(parameter);
        }

        @Override
        public String whereToSet(Parameter parameter) {
            return "";
        }
    }
}
