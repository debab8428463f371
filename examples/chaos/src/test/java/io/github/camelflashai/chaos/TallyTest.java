package io.github.camelflashai.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The count at the end sees what it is there to see. */
class TallyTest {
    private static final Campaign SALE = new Campaign("sale", 1, 3, 1);
    private static final Receipt ALL = new Receipt("sale/1", "sale", Set.of(), false);
    private static final Receipt WITHOUT_3 = new Receipt("sale/1", "sale", Set.of(3L), false);

    @Test
    void everybody_once_is_clean() {
        assertThat(tally(List.of(called(1L, 2L, 3L)), ALL)).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
        assertThat(tally(List.of(called(1L, 2L)), WITHOUT_3).isClean()).isTrue();
    }

    @Test
    void a_campaign_that_is_not_there_is_lost_with_its_callees() {
        assertThat(tally(List.of(), ALL)).isEqualTo(new Tally(1, 1, 0, 3, 0, 0));
    }

    @Test
    void a_message_without_a_receipt_is_lost() {
        assertThat(tally(List.of(called(1L, 2L, 3L)))).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
        Campaign twice = new Campaign("sale", 1, 3, 2);
        assertThat(Tally.of(List.of(twice), Map.of("sale", List.of(called(1L, 2L, 3L))), List.of(ALL, ALL))
                        .lost())
                .isOne();
    }

    @Test
    void a_callee_who_is_neither_there_nor_named_is_lost() {
        assertThat(tally(List.of(called(1L, 2L)), ALL)).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
        assertThat(tally(List.of(called(1L, 2L)), WITHOUT_3, ALL).calleesLost()).isOne();
    }

    @Test
    void a_second_batch_is_a_duplicate_of_the_campaign_and_its_callees() {
        assertThat(tally(List.of(called(1L, 2L, 3L), called(1L, 2L, 3L)), ALL)).isEqualTo(new Tally(1, 0, 1, 0, 3, 0));
    }

    @Test
    void a_callee_who_was_called_and_is_named_as_rejected_would_be_called_again() {
        Tally tally = tally(List.of(called(1L, 2L, 3L)), ALL, WITHOUT_3);
        assertThat(tally).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
        assertThat(tally.isClean()).isFalse();
    }

    @Test
    void a_callee_who_came_in_and_was_not_called_may_be_named_as_rejected() {
        ServerBooks.Batch black = new ServerBooks.Batch(List.of(1L, 2L, 3L), List.of(1L, 2L));
        assertThat(tally(List.of(black), WITHOUT_3)).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
    }

    @Test
    void a_phone_with_surplus_digits_is_the_same_callee() {
        long wrong = 89 * 146_067_416L;
        assertThat(Campaign.written(wrong)).hasSize(13);
        assertThat(Campaign.phone(Campaign.written(wrong))).isEqualTo(wrong);
        assertThat(Campaign.phone(Campaign.written(wrong + 1))).isEqualTo(wrong + 1);
    }

    private static ServerBooks.Batch called(Long... phones) {
        return new ServerBooks.Batch(List.of(phones), List.of(phones));
    }

    private static Tally tally(List<ServerBooks.Batch> batches, Receipt... receipts) {
        return Tally.of(List.of(SALE), Map.of("sale", batches), List.of(receipts));
    }
}
