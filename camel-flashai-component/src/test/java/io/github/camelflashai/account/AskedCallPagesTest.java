package io.github.camelflashai.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedCallPagesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final AskedCallPages pages = new AskedCallPages(() -> "https://here");

    private static CallPage page(long number) {
        return new CallPage(Source.CALLBACK, false, "b", 1L, List.of(), 1L, null, number, 10L);
    }

    @Test
    void a_page_that_does_not_come_is_asked_for_again_less_and_less_often_and_then_no_more() {
        Instant now = NOW;
        int attempts = 0;
        for (; attempts < 20; attempts++) {
            pages.asked("b", 1, "https://here", PATIENCE, now);
            Duration wait = PATIENCE.multipliedBy(1L << attempts);
            assertThat(pages.isDue("b", 1, now.plus(wait).minusMillis(1))).isFalse();
            now = now.plus(wait);
            if (!pages.isDue("b", 1, now)) {
                break;
            }
        }
        assertThat(attempts).isEqualTo(5);
    }

    @Test
    void a_page_that_the_route_took_is_not_asked_for_again_and_one_that_it_did_not_take_at_once() {
        pages.asked("b", 1, "https://here", PATIENCE, NOW);
        pages.asked("b", 2, "https://here", PATIENCE, NOW);
        pages.taken(page(1));
        pages.failed(page(2));
        assertThat(pages.isDue("b", 2, NOW)).isTrue();
        assertThat(pages.isDue("b", 1, NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void of_pages_that_another_application_takes_nothing_is_expected() {
        pages.asked("b", 1, "https://there", PATIENCE, NOW);
        assertThat(pages.isDue("b", 1, NOW.plus(Duration.ofDays(1)))).isFalse();
    }
}
