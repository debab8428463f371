package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** The list of calls. */
class CallListHabitsTest extends SimulatorTest {
    private final Receiver receiver = new Receiver();

    @Override
    FlashAiSimulator.Builder settings() {
        return super.settings().answerRate(1).callsPerSecond(1);
    }

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void a_call_has_14_fields_in_the_order_of_their_names() {
        start(settings().with(Habit.CALLS_OF_14_FIELDS));
        client().start("b", 3);
        pass(600);
        List<String> records = records(page(1, 10));
        assertThat(records).hasSize(3).allSatisfy(record -> {
            String[] fields = record.split("\\^", -1);
            assertThat(fields).hasSize(14);
            CallView call = call(fields[11]);
            long seconds = Long.parseLong(fields[3]);
            assertThat(fields[0]).isEqualTo(call.intentTag());
            assertThat(fields[1]).isEqualTo("2026-11-23");
            assertThat(fields[2]).isEqualTo(millis(call.answered().orElseThrow()));
            assertThat(seconds).isPositive();
            assertThat(fields[4]).isEqualTo(millis(call.start()));
            assertThat(fields[5]).isEqualTo("00:00:%02d".formatted(seconds));
            assertThat(fields[6]).isEmpty();
            assertThat(fields[7]).isEqualTo(fields[3]);
            assertThat(fields[10])
                    .isEqualTo(LocalDateTime.ofInstant(call.end(), ZoneOffset.UTC)
                            .withNano(0)
                            .toString()
                            .replace('T', ' '));
            assertThat(fields[13]).as("remarks are what was sent as attach").isEqualTo("amount-date");
        });
    }

    @Test
    void pages_are_of_callees_who_are_done() {
        start(settings()
                .doNotCall(List.of("13800000001", "13800000002"))
                .with(Habit.CALL_LIST_BY_ROWS, Habit.BLACK_LIST_AT_INTAKE, Habit.LISTS_COUNT_ROWS));
        client().start("b", 6);
        pass(600);
        assertThat(phones(page(1, 2))).containsExactly("13800000000");
        assertThat(phones(page(2, 2))).containsExactly("13800000003");
        assertThat(phones(page(3, 2))).containsExactly("13800000004", "13800000005");
        assertThat(phones(page(4, 2))).isEmpty();
        assertThat(page(1, 2).path("totalPage").asInt()).isEqualTo(3);
        assertThat(page(1, 2).path("batchCount").asInt()).isEqualTo(6);
    }

    @Test
    void pages_of_callees_shift_while_calls_end() {
        start(settings().with(Habit.CALL_LIST_BY_ROWS));
        client().start("b", 30);
        boolean shifted = false;
        List<String> first = List.of();
        for (int second = 0; second < 90; second++) {
            pass(1);
            List<String> phones = phones(page(1, 5));
            shifted |= !phones.subList(0, Math.min(phones.size(), first.size())).equals(first);
            first = phones;
        }
        assertThat(shifted).isTrue();
        assertThat(first).containsExactly("13800000000", "13800000001", "13800000002", "13800000003", "13800000004");
    }

    @ParameterizedTest
    @CsvSource({
        "1,1000,0,1000",
        "2,1000,1000,2000",
        "1,1500,0,2000",
        "2,1500,1000,3000",
        "1,2000,0,2000",
        "2,999,999,1998"
    })
    void pages_over_a_thousand_are_read_in_whole_thousands(int page, int pageNum, int from, int to) {
        start(settings().callsPerSecond(1000).with(Habit.CALL_LIST_BY_ROWS));
        client().start("b", 3500);
        pass(600);
        List<String> phones = phones(page(page, pageNum));
        assertThat(phones).hasSize(to - from);
        assertThat(phones.get(0)).isEqualTo(Long.toString(13_800_000_000L + from));
        assertThat(phones.get(phones.size() - 1)).isEqualTo(Long.toString(13_800_000_000L + to - 1));
    }

    @Test
    void an_unknown_batch_has_an_empty_page() {
        start(settings().with(Habit.CALL_LIST_BY_ROWS));
        JsonNode page = page(1, 10);
        assertThat(page.path("batchName").asText()).isEqualTo("b");
        assertThat(page.path("callList").asText()).isEmpty();
        assertThat(page.path("batchCount").asInt()).isZero();
        assertThat(page.path("totalPage").asInt()).isZero();
    }

    @Test
    void a_page_with_a_call_that_nobody_answered_is_never_posted() {
        start(settings().answerRate(0.7).with(Habit.CALL_LIST_BY_CALLBACK, Habit.UNANSWERED_CALL_LOSES_PAGE));
        client().start("b", 20);
        pass(600);
        List<Boolean> answered = simulator().batch("b").orElseThrow().calls().stream()
                .sorted((one, other) -> one.end().compareTo(other.end()))
                .map(call -> call.answered().isPresent())
                .toList();
        assertThat(answered).contains(true, false);
        for (int page = 1; page <= 20; page++) {
            assertThat(client().call("getBatchPlanCallList", asked(page, 1))
                            .path("code")
                            .asText())
                    .isEqualTo("0");
        }
        pass(60);
        assertThat(receiver.messages())
                .extracting(message -> message.path("body").path("page").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .filter(page -> answered.get(page - 1))
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void a_call_is_listed_before_its_end(boolean older, boolean byRows) {
        start(settings().with(Habit.CALLS_LISTED_BEFORE_THEIR_END));
        if (older) {
            simulator().switchOn(Habit.CALLS_OF_14_FIELDS);
        }
        if (byRows) {
            simulator().switchOn(Habit.CALL_LIST_BY_ROWS);
        }
        client().start("b", 1);
        String running = records(page(1, 10)).get(0);
        assertThat(running).contains("13800000000").doesNotContain("talked");
        assertThat(running.split("\\^", -1)).hasSize(older ? 14 : 12);
        assertThat(running.split("\\^", -1)[older ? 10 : 3]).as("hang-up time").isEmpty();
        assertThat(running.split("\\^", -1)[older ? 0 : 6]).as("intent tag").isEmpty();
        pass(60);
        String ended = records(page(1, 10)).get(0);
        assertThat(ended.split("\\^", -1)[older ? 10 : 3]).isNotEmpty();
        assertThat(ended.split("\\^", -1)[older ? 0 : 6]).isNotEmpty();
    }

    @Test
    void a_running_call_is_not_listed_by_the_document() {
        client().start("b", 1);
        assertThat(records(page(1, 10))).isEmpty();
    }

    @Test
    void the_list_lags_behind_the_count() {
        start(settings().with(Habit.CALL_LIST_LAGS));
        client().start("b", 1);
        pass(60);
        assertThat(client().body("getBatchPlanCallSummary", "batchName", "b")
                        .path("endCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(records(page(1, 10))).isEmpty();
        pass(60);
        assertThat(records(page(1, 10))).hasSize(1);
    }

    private JsonNode page(int page, int pageNum) {
        return client().body("getBatchPlanCallList", asked(page, pageNum));
    }

    private Object[] asked(int page, int pageNum) {
        return new Object[] {"batchName", "b", "notifyUrl", receiver.url("list"), "page", page, "pageNum", pageNum};
    }

    private CallView call(String phone) {
        return simulator().batch("b").orElseThrow().calls().stream()
                .filter(call -> call.phone().equals(phone))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> records(JsonNode page) {
        String list = page.path("callList").asText();
        return list.isEmpty() ? List.of() : Arrays.asList(list.split("\\|", -1));
    }

    private static List<String> phones(JsonNode page) {
        return records(page).stream().map(record -> record.substring(0, 11)).toList();
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}
