package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BooksTest extends SimulatorTest {
    @Test
    void calleesCalledTwiceAreCounted() {
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
    void requestsAndAnswersAreCounted() {
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
    void resetStartsAnew() {
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
    void viewsDoNotPrintPhonesOrSecrets() {
        client().start("b", 2);
        assertThat(simulator().batch("b").orElseThrow()).asString().doesNotContain("13800000");
        assertThat(simulator().batch("b").orElseThrow().calls()).asString().doesNotContain("13800000");
    }
}
