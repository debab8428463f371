package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BooksTest extends SimulatorTest {
    @Test
    void callees_called_twice_are_counted() {
        client().send("addPlan", client().sign(client().addPlan("one", "13800000001|13800000001|13800000002|x")));
        client().send("addPlan", client().sign(client().addPlan("two", "13800000002|13800000003")));
        assertThat(simulator().books().calledTwiceInBatch()).isZero();
        pass(600);
        Books books = simulator().books();
        assertThat(books.calledTwiceInBatch()).isEqualTo(1);
        assertThat(books.calledInSeveralBatches()).isEqualTo(1);
        assertThat(books.accepted()).isEqualTo(5);
        assertThat(books.rejected()).isEqualTo(1);
        assertThat(books.calls()).isEqualTo(5);
        assertThat(books.clean()).isFalse();
    }

    @Test
    void a_person_is_one_under_every_form_of_the_phone() {
        client().send("addPlan", client().sign(client().addPlan("one", "13800000001|8613800000001|13800000002")));
        client().send("addPlan", client().sign(client().addPlan("two", "008613800000001|8613800000")));
        pass(600);
        Books books = simulator().books();
        assertThat(books.callsByPerson()).isEqualTo(Map.of("13800000001", 3L, "13800000002", 1L, "8613800000", 1L));
        assertThat(books.callsTo("+8613800000001")).isEqualTo(3);
        assertThat(books.callsTo("13800000009")).isZero();
        assertThat(books.calledTwiceInBatch()).isEqualTo(1);
        assertThat(books.calledInSeveralBatches()).isEqualTo(1);
        assertThat(books).asString().doesNotContain("1380000");
    }

    @Test
    void accepted_is_not_in() {
        start(settings()
                .intakePerSecond(1)
                .with(Habit.INTAKE_BY_QUEUE, Habit.WIDE_ROWS_VANISH)
                .doNotCall(List.of("13800000009")));
        String callees = "13800000001|13800000002^" + "a".repeat(256) + "|13800000003|13800000009";
        client().send("addPlan", client().sign(client().addPlan("b", callees)));
        pass(2);
        assertBooks(3, 1, 1);
        pass(1);
        assertBooks(3, 2, 1);
        client().body("batchPhoneDelete", "batchName", "b", "phoneList", "13800000003");
        assertBooks(3, 2, 1);
        assertThat(simulator().books().rejected()).isEqualTo(1);
        assertThat(simulator().books().summary()).contains("3 callees accepted, 1 rejected, 2 came in, 1 were lost");
    }

    private void assertBooks(long accepted, long in, long lost) {
        Books books = simulator().books();
        assertThat(books.accepted()).isEqualTo(accepted);
        assertThat(books.rowsIn()).isEqualTo(in);
        assertThat(books.rowsLost()).isEqualTo(lost);
    }

    @Test
    void requests_and_answers_are_counted() {
        client().body("getBotence");
        client().body("getBotence");
        client().call("batchPlanPause", "batchName", "b");
        Books books = simulator().books();
        assertThat(books.requests()).isEqualTo(3);
        assertThat(books.requestsByOperation()).containsEntry("getBotence", 2L).containsEntry("batchPlanPause", 1L);
        assertThat(books.answersByCode()).containsEntry("0", 2L).containsEntry("101004", 1L);
        assertThat(books.clean()).isTrue();
        assertThat(books.summary()).startsWith("3 requests, 0 of them signed wrong");
        assertThat(books).hasToString(books.summary());
    }

    @Test
    void reset_starts_anew() {
        client().start("b", 1);
        simulator().answerWith(EnvelopeVariant.CODE_ZEROS);
        simulator().faults().next("getBotence", Fault.html());
        pass(600);
        simulator().reset();
        assertThat(simulator().books().requests()).isZero();
        assertThat(simulator().books().calls()).isZero();
        assertThat(simulator().batch("b")).isEmpty();
        assertThat(simulator().clock().instant()).isEqualTo(BEGIN);
        assertThat(client().call("getBotence").path("code").asText()).isEqualTo("0");
    }

    @Test
    void views_do_not_print_phones_or_secrets() {
        client().start("b", 2);
        assertThat(simulator().batch("b").orElseThrow()).asString().doesNotContain("13800000");
        assertThat(simulator().batch("b").orElseThrow().calls()).asString().doesNotContain("13800000");
    }
}
