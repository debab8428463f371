package io.github.camelflashai.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ListPositionTest {
    private static final int SIZE = 3;

    private final List<Integer> list = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private final ListPosition position = new ListPosition(true);
    private int pagesRead;
    private int pagesUntilLimit = Integer.MAX_VALUE;
    private Random random = new Random(1);
    private int failures;

    /** Reads as the consumer does; the list may change between two pages. */
    private void pass(Runnable betweenPages) {
        long page = position.begin();
        while (true) {
            List<Integer> records = page(page);
            List<Integer> fresh =
                    records.stream().filter(record -> !taken.contains(record)).toList();
            int ok = 0;
            for (Integer record : fresh) {
                if (failures == 0 || random.nextInt(failures) != 0) {
                    taken.add(record);
                    ok++;
                }
            }
            position.read(
                    page,
                    (long) list.size(),
                    records.stream().map(String::valueOf).toList(),
                    ok,
                    ok == fresh.size());
            if (--pagesUntilLimit == 0) {
                return;
            }
            if (page * SIZE >= list.size()) {
                position.end(page);
                return;
            }
            position.turn();
            betweenPages.run();
            page++;
        }
    }

    private List<Integer> page(long number) {
        pagesRead++;
        int from = (int) Math.min(list.size(), (number - 1) * SIZE);
        return new ArrayList<>(list.subList(from, Math.min(list.size(), from + SIZE)));
    }

    private void append(int records) {
        for (int i = 0; i < records; i++) {
            list.add(list.size());
        }
    }

    @Test
    void after_a_sound_pass_only_the_last_pages_are_read() {
        append(30);
        pass(() -> {});
        assertThat(pagesRead).isEqualTo(10);
        append(4);
        pagesRead = 0;
        pass(() -> {});
        assertThat(pagesRead).isEqualTo(3);
        assertThat(taken).hasSize(34);
        pagesRead = 0;
        pass(() -> {});
        assertThat(pagesRead).isEqualTo(1);
    }

    @Test
    void a_record_that_was_put_in_before_the_last_page_makes_the_next_pass_read_the_whole_list() {
        append(30);
        pass(() -> {});
        list.add(0, 1000);
        pass(() -> {});
        pass(() -> {});
        assertThat(taken).contains(1000);
    }

    @Test
    void a_pass_that_is_cut_short_goes_on_where_it_stopped() {
        append(30);
        pagesUntilLimit = 4;
        pass(() -> {});
        pagesUntilLimit = Integer.MAX_VALUE;
        pagesRead = 0;
        pass(() -> {});
        assertThat(pagesRead).isEqualTo(7);
        assertThat(taken).hasSize(30);
    }

    @Test
    void a_pass_that_fails_goes_on_at_the_page_that_failed_and_begins_anew_if_it_fails_again_and_again() {
        append(30);
        pagesUntilLimit = 4;
        pass(() -> {});
        position.turn();
        position.failed();
        assertThat(position.begin()).isEqualTo(5);
        position.failed();
        position.failed();
        assertThat(position.begin()).isEqualTo(1);
    }

    /** Whatever is added wherever and whenever, shifted, or failed on: once the list stands still, two passes have it all. */
    @Property(tries = 500)
    void no_record_is_lost(@ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int howOftenTheRouteFails) {
        // The tries of a property share an instance.
        new ListPositionTest().losesNone(seed, howOftenTheRouteFails);
    }

    private void losesNone(long seed, int howOftenTheRouteFails) {
        random = new Random(seed);
        failures = howOftenTheRouteFails;
        append(random.nextInt(20));
        int next = 1000;
        for (int i = 0; i < 20; i++) {
            int grow = random.nextInt(4);
            for (int j = 0; j < grow; j++) {
                list.add(random.nextInt(list.size() + 1), next++);
            }
            if (random.nextInt(10) == 0) {
                Collections.reverse(list);
            }
            int first = next;
            next += 100;
            int[] number = {first};
            pass(() -> {
                if (random.nextInt(5) == 0) {
                    list.add(random.nextInt(list.size() + 1), number[0]++);
                }
            });
        }
        failures = 0;
        pass(() -> {});
        pass(() -> {});
        assertThat(taken.containsAll(list)).isTrue();
    }
}
