package io.github.camelflashai.bench;

import io.github.camelflashai.api.Callee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The data that the rows work on: the mixture of digits, Latin and Chinese text that campaigns are made of. */
final class Samples {
    static final String CLIENT_ID = "benchmark";
    static final String SECRET = "8f14e45fceea167a5a36dedd4bea2543";
    static final String BATCH = "spring-2026";
    static final long FIRST_PHONE = 13_000_000_000L;

    private static final List<String> VARIABLES = List.of("name", "amount", "date");
    private static final String[] NAMES = {"王小明", "李娜", "Zhang Wei", "欧阳文静", "Anna Schmidt"};
    private static final String[] TAGS = {"A", "B", "C", "F"};

    private Samples() {}

    /** The callee of a number; those of different numbers have different phones. */
    static Callee callee(int number) {
        return new Callee(
                Long.toString(FIRST_PHONE + number),
                VARIABLES,
                List.of(NAMES[number % NAMES.length], Integer.toString(100 + number % 9_900), "20261201"),
                "",
                "");
    }

    static List<Callee> callees(int count) {
        List<Callee> callees = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            callees.add(callee(i));
        }
        return callees;
    }

    /** The parameters of a plan without its callees. */
    static Map<String, Object> plan() {
        return Map.of(
                "userId",
                187L,
                "batchName",
                BATCH,
                "botenceId",
                "20260101000000000000000001_en",
                "callDate",
                "20261201",
                "callHour",
                "9,10,13",
                "clear",
                0L,
                "recall",
                0L);
    }

    /**
     * A page of calls as delimited text, ten fields each: those that the API document names, in its order, and the dialogue,
     * which it describes for this list.
     */
    static String calls(int first, int count) {
        StringBuilder text = new StringBuilder(count * 160);
        for (int i = first; i < first + count; i++) {
            if (!text.isEmpty()) {
                text.append('|');
            }
            int minute = 10 + i % 50;
            text.append(FIRST_PHONE + i)
                    .append("^20261201^09")
                    .append(minute)
                    .append("07^09")
                    .append(minute)
                    .append("58^09")
                    .append(minute)
                    .append("12^")
                    .append(i % 240)
                    .append('^')
                    .append(TAGS[i % TAGS.length])
                    .append("^对产品感兴趣^")
                    .append(i % 7 == 0 ? "F" : "")
                    .append("^您好，请问是")
                    .append(NAMES[i % NAMES.length])
                    .append("吗_0912_是的_0915$我们有一个新的优惠活动_0917_好的你说吧_0922");
        }
        return text.toString();
    }
}
