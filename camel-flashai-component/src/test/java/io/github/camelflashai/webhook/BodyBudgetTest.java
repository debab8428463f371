package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyBudgetTest {
    private final BodyBudget budget = new BodyBudget(100);

    @Test
    void there_is_no_more_than_there_is() {
        assertThat(budget.take(60)).isPresent();
        assertThat(budget.take(41)).isEmpty();
        assertThat(budget.take(40)).isPresent();
        assertThat(budget.take(1)).isEmpty();
    }

    @Test
    void what_is_given_back_can_be_taken_again_once() {
        BodyBudget.Share share = budget.take(100).orElseThrow();
        share.giveBack();
        share.giveBack();
        assertThat(budget.take(101)).isEmpty();
        assertThat(budget.take(100)).isPresent();
    }

    @Test
    void what_was_read_keeps_what_it_needs() {
        BodyBudget.Share share = budget.take(100).orElseThrow();
        share.shrinkTo(30);
        share.shrinkTo(50);
        assertThat(budget.take(71)).isEmpty();
        assertThat(budget.take(70)).isPresent();
        share.giveBack();
        assertThat(budget.take(30)).isPresent();
        assertThat(budget.take(1)).isEmpty();
    }
}
