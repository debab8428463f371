package io.github.camelflashai.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.FlashAiServerException;
import io.github.camelflashai.api.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageIteratorTest {
    private record TestPage(Long page, Long totalPage, List<String> records) implements Page<String> {
        @Override
        public Long totalRecord() {
            return null;
        }

        @Override
        public Long pageNum() {
            return null;
        }

        @Override
        public Long batchCount() {
            return null;
        }

        @Override
        public TestPage with(List<String> some) {
            return new TestPage(page, totalPage, some);
        }
    }

    private final List<Long> asked = new ArrayList<>();

    private static TestPage page(long number, long total, String... records) {
        return new TestPage(number, total, List.of(records));
    }

    /** Serves these pages, the first of them at the start, and fails for a number that is none of them. */
    private PageIterator<String> over(Executor readAhead, TestPage... pages) {
        LongFunction<Page<String>> source = number -> {
            synchronized (asked) {
                asked.add(number);
            }
            return Arrays.stream(pages)
                    .filter(page -> page.page == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("page " + number + " failed"));
        };
        return new PageIterator<>("getBatchPlanList", pages[0].page, pages[0], source, readAhead);
    }

    private static List<String> drain(PageIterator<String> iterator) {
        List<String> all = new ArrayList<>();
        iterator.forEachRemaining(all::add);
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void all_records_of_all_pages_come_once_and_in_order(boolean readAhead) {
        PageIterator<String> iterator = over(
                readAhead ? ForkJoinPool.commonPool() : null, page(1, 3, "a", "b"), page(2, 3, "c"), page(3, 3, "d"));
        assertThat(drain(iterator)).containsExactly("a", "b", "c", "d");
        assertThat(asked).containsExactly(2L, 3L);
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_page_is_asked_for_only_when_it_is_needed() {
        PageIterator<String> iterator = over(null, page(1, 2, "a", "b"), page(2, 2, "c"));
        iterator.next();
        assertThat(iterator.next()).isEqualTo("b");
        assertThat(asked).isEmpty();
        assertThat(iterator.hasNext()).isTrue();
        assertThat(asked).containsExactly(2L);
    }

    @Test
    void reading_ahead_asks_for_one_page_and_no_more() {
        over(Runnable::run, page(1, 9, "a"), page(2, 9, "b"), page(3, 9, "c"));
        assertThat(asked).containsExactly(2L);
    }

    @Test
    void an_empty_page_ends_the_list_whatever_the_total_says() {
        assertThat(drain(over(null, page(1, 9, "a"), page(2, 9)))).containsExactly("a");
        assertThat(drain(over(null, page(1, 9)))).isEmpty();
        assertThat(drain(over(null, new TestPage(1L, null, List.of("a")), new TestPage(2L, null, List.of()))))
                .containsExactly("a");
    }

    @Test
    void a_total_that_grows_is_followed() {
        assertThat(drain(over(null, page(1, 2, "a"), page(2, 3, "b"), page(3, 3, "c"))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void a_total_that_shrinks_ends_the_list_even_if_the_server_then_repeats_its_last_page() {
        assertThat(drain(over(null, page(1, 3, "a"), page(2, 2, "b")))).containsExactly("a", "b");
        assertThat(drain(over(null, page(1, 3, "a"), page(2, 1, "a")))).containsExactly("a");
    }

    @Test
    void a_page_that_repeats_the_one_before_is_an_error_and_no_endless_loop() {
        PageIterator<String> same = over(null, page(1, 9, "a", "b"), page(2, 9, "a", "b"));
        assertThat(List.of(same.next(), same.next())).containsExactly("a", "b");
        assertThatThrownBy(same::next)
                .isInstanceOf(FlashAiServerException.class)
                .hasMessageContaining("answered page 2 with another page");
        assertThat(asked).containsExactly(2L);
    }

    @Test
    void a_page_of_another_number_is_an_error() {
        PageIterator<String> iterator =
                new PageIterator<>("getBatchPlanList", 1, page(1, 9, "a"), number -> page(7, 9, "x"), null);
        iterator.next();
        assertThatThrownBy(iterator::next).hasMessageContaining("answered page 2 with another page, 7");
    }

    /** A splitter that is redelivered asks again; a list that were over then would pass for the whole. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_page_that_fails_is_thrown_by_next_and_then_asked_for_again(boolean readAhead) {
        List<TestPage> pages = new ArrayList<>(List.of(page(1, 3, "a"), page(2, 3, "b")));
        PageIterator<String> iterator = new PageIterator<>(
                "getBatchPlanList",
                1,
                pages.get(0),
                number -> {
                    if (number > pages.size()) {
                        throw new IllegalStateException("page " + number + " failed");
                    }
                    return pages.get((int) number - 1);
                },
                readAhead ? ForkJoinPool.commonPool() : null);
        assertThat(iterator.next()).isEqualTo("a");
        assertThat(iterator.next()).isEqualTo("b");
        for (int i = 0; i < 2; i++) {
            assertThat(iterator.hasNext()).isTrue();
            assertThatThrownBy(iterator::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("page 3 failed");
        }
        pages.add(page(3, 3, "c"));
        assertThat(drain(iterator)).containsExactly("c");
    }

    @Test
    void the_whole_list_is_a_reading_of_its_own() {
        PageIterator<String> iterator = over(null, page(1, 2, "a"), page(2, 2, "b"));
        assertThat(drain(iterator.whole())).containsExactly("a", "b");
        assertThat(asked).as("the first page is there").containsExactly(2L);
        assertThat(drain(iterator)).containsExactly("a", "b");
        assertThat(drain(iterator.whole())).containsExactly("a", "b");
        assertThat(asked).containsExactly(2L, 2L, 1L, 2L);
        PageIterator<String> begun = over(null, page(1, 2, "a"), page(2, 2, "b"));
        begun.next();
        assertThat(drain(begun.whole())).containsExactly("a", "b");
        begun.close();
        assertThat(drain(begun.whole())).containsExactly("a", "b");
    }

    @Test
    void after_close_nothing_is_asked_for_until_somebody_begins_again() {
        PageIterator<String> iterator = over(null, page(1, 2, "a", "b"), page(2, 2, "c"));
        iterator.next();
        iterator.close();
        assertThat(asked).isEmpty();
        assertThat(drain(iterator)).containsExactly("a", "b", "c");
        iterator.close();
        assertThat(iterator.hasNext()).isFalse();
    }
}
