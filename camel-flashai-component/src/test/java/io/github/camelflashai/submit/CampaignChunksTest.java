package io.github.camelflashai.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiServerException;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CampaignChunksTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Sleeps sleeps = new Sleeps();
    private final ChunkedCampaigns sent = new ChunkedCampaigns();

    @Test
    void a_server_that_counts_for_any_name_is_asked_no_more_than_there_can_be_chunks() {
        assertThatThrownBy(() -> chunks(name -> true).names())
                .isInstanceOf(FlashAiServerException.class)
                .hasMessageContaining("more than 9999 chunks of 'big'");
        assertThat(asked).hasValue(9_999);
    }

    @Test
    void the_bound_is_beyond_what_this_application_has_sent() {
        sent.sends("big", 12_000);
        assertThat(chunks(name -> ChunkName.of("big", 12_000).compareTo(name) >= 0 || name.length() < 9)
                        .names())
                .hasSize(12_000);
    }

    @Test
    void an_interruption_ends_it_between_two_questions() {
        sleeps.meanwhile = () -> sleeps.interrupted = asked.get() == 3;
        assertThatThrownBy(() -> chunks(name -> true).names())
                .isInstanceOfSatisfying(FlashAiOutcomeUnknownException.class, e -> assertThat(e.isRetryable())
                        .isTrue())
                .hasMessageContaining("big-0004");
        assertThat(asked).hasValue(3);
    }

    @Test
    void a_few_that_are_missing_are_not_the_end() {
        Set<String> there = Set.of("big-0002", "big-0007");
        assertThat(chunks(there::contains).names()).containsExactly("big-0002", "big-0007");
        assertThat(asked).hasValue(7 + CampaignChunks.GAP);
    }

    @Test
    void nothing_shown_is_not_found_after_few_questions() {
        assertThatThrownBy(() -> chunks(name -> false).names()).isInstanceOf(FlashAiNotFoundException.class);
        assertThat(asked).hasValue(CampaignChunks.GAP);
    }

    @Test
    void what_this_application_has_sent_is_looked_for_whatever_the_gap() {
        sent.sends("big", 40);
        assertThat(chunks(Set.of("big-0001", "big-0039")::contains).names()).isEqualTo(List.of("big-0001", "big-0039"));
    }

    @Test
    void the_oldest_campaigns_are_forgotten() {
        for (int i = 0; i <= ChunkedCampaigns.MOST; i++) {
            sent.sends("campaign" + i, 3);
        }
        assertThat(sent.count("campaign0")).isZero();
        assertThat(sent.count("campaign" + ChunkedCampaigns.MOST)).isEqualTo(3);
    }

    private CampaignChunks chunks(Predicate<String> there) {
        FlashAiClient client = (request, attempts) -> {
            asked.incrementAndGet();
            return summary(request, there.test(request.batchName()) ? 1 : 0);
        };
        return new CampaignChunks(client, "big", sent, sleeps);
    }

    private static FlashAiResponse summary(FlashAiRequest request, int count) {
        return FlashAiResponse.of(
                request.operation(), "", Map.of("acceptCount", count, "endCount", 0, "planCount", count));
    }
}
