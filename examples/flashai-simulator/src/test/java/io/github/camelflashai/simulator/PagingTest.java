package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class PagingTest extends SimulatorTest {
    @ParameterizedTest
    @CsvSource({"1,10,10", "2,10,10", "3,10,5", "4,10,0", "1,25,25", "1,5000,25", "999999999,5000,0"})
    void pages_hold_their_share(int page, int pageNum, int records) {
        client().start("b", 25);
        pass(600);
        JsonNode callees = page("getBatchPlanList", page, pageNum);
        assertThat(records(callees.path("mobileList").asText())).hasSize(records);
        assertDescribed(callees, page, pageNum);
        JsonNode calls = page("getBatchPlanCallList", page, pageNum);
        assertThat(records(calls.path("callList").asText())).hasSize(records);
        assertDescribed(calls, page, pageNum);
    }

    @Test
    void the_pages_together_are_the_whole() {
        client().start("b", 25);
        List<String> phones = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            records(page("getBatchPlanList", page, 10).path("mobileList").asText())
                    .forEach(record -> phones.add(record.substring(0, 11)));
        }
        assertThat(phones).isEqualTo(simulator().batch("b").orElseThrow().phones());
    }

    @Test
    void callees_are_listed_by_status() {
        start(settings().callsPerSecond(1));
        client().start("b", 25);
        pass(12);
        int planned = status(1);
        int done = status(2);
        int failed = status(3);
        assertThat(planned).isGreaterThan(12).isLessThan(25);
        assertThat(planned + done + failed).isEqualTo(25);
        pass(600);
        assertThat(status(1)).isZero();
        assertThat(status(2)).isPositive();
        assertThat(status(3)).isPositive();
    }

    @Test
    void calls_have_the_documents_fields() {
        client().start("b", 25);
        pass(600);
        List<CallView> calls = simulator().batch("b").orElseThrow().calls();
        records(page("getBatchPlanCallList", 1, 100).path("callList").asText()).forEach(record -> {
            String[] fields = record.split("\\^", -1);
            assertThat(fields).hasSize(12);
            CallView call = calls.stream()
                    .filter(known -> known.callId().equals(fields[9]))
                    .findFirst()
                    .orElseThrow();
            assertThat(fields[0]).isEqualTo(call.phone());
            assertThat(fields[1]).isEqualTo("20261123");
            assertThat(fields[2]).isEqualTo(millis(call.start()));
            assertThat(fields[3]).isEqualTo(millis(call.end()));
            assertThat(fields[4])
                    .isEqualTo(call.answered().map(PagingTest::millis).orElse(""));
            assertThat(fields[6]).isEqualTo(call.intentTag());
            assertThat(fields[7]).doesNotContain("-");
            assertThat(fields[10]).isIn("5", "165");
            assertDialogue(fields[11], call.answered().isPresent());
        });
    }

    private static void assertDialogue(String detailList, boolean answered) {
        if (!answered) {
            assertThat(detailList).isEmpty();
            return;
        }
        for (String turn : detailList.split("\\$", -1)) {
            String[] parts = turn.split("_", -1);
            assertThat(parts).hasSize(4);
            assertThat(Long.parseLong(parts[1])).isLessThan(Long.parseLong(parts[3]));
            assertThat(turn).doesNotContain("-").doesNotContain("|").doesNotContain("^");
        }
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    private int status(int phoneStatus) {
        JsonNode body = client().body(
                        "getBatchPlanList", "batchName", "b", "phoneStatus", phoneStatus, "page", 1, "pageNum", 100);
        assertThat(body.path("phoneStatus").asInt()).isEqualTo(phoneStatus);
        assertThat(records(body.path("mobileList").asText())).allMatch(record -> record.endsWith("^" + phoneStatus));
        return body.path("totalRecord").asInt();
    }

    private JsonNode page(String operation, int page, int pageNum) {
        return client().body(
                        operation,
                        "batchName",
                        "b",
                        "notifyUrl",
                        "http://localhost/calls",
                        "page",
                        page,
                        "pageNum",
                        pageNum);
    }

    private static void assertDescribed(JsonNode body, int page, int pageNum) {
        assertThat(body.path("batchCount").isTextual()).isTrue();
        assertThat(body.path("batchCount").asInt()).isEqualTo(25);
        assertThat(body.path("totalRecord").asInt()).isEqualTo(25);
        assertThat(body.path("totalPage").asInt()).isEqualTo((25 + pageNum - 1) / pageNum);
        assertThat(body.path("page").asInt()).isEqualTo(page);
        assertThat(body.path("pageNum").asInt()).isEqualTo(pageNum);
    }

    private static List<String> records(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split("\\|", -1));
    }
}
