package io.github.camelflashai.wire.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.camelflashai.api.PhoneNumber;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhoneSetTest {
    private static final int MANY = 1_000_000;

    private final PhoneSet phones = new PhoneSet(0);

    @Test
    void one_person_in_any_spelling_is_in_it_once() {
        assertThat(phones.add("13800000001")).isTrue();
        for (String spelling :
                List.of("13800000001", "+13800000001", "8613800000001", "008613800000001", "+8613800000001")) {
            assertThat(phones.add(spelling)).as(spelling).isFalse();
        }
    }

    @Test
    void zeros_before_a_number_and_numbers_of_any_length_are_kept_apart() {
        List<String> different = List.of(
                "100",
                "0100",
                "00100",
                "1100",
                "12345678901234567",
                "123456789012345678",
                "12345678901234567890",
                "021");
        assertThat(different).allMatch(phones::add).noneMatch(phones::add);
    }

    @Test
    void it_says_what_a_set_of_texts_says() {
        Random random = new Random(42);
        Set<String> persons = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            String phone = (random.nextBoolean() ? "" : "+86") + (13_000_000_000L + random.nextInt(150_000));
            assertThat(phones.add(phone)).isEqualTo(persons.add(PhoneNumber.person(phone)));
        }
    }

    @Test
    void a_million_phones_take_little_more_than_their_digits() {
        String[] list = new String[MANY];
        for (int i = 0; i < MANY; i++) {
            list[i] = Long.toString(13_000_000_000L + i);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int added = 0;
        for (String phone : list) {
            added += phones.add(phone) ? 1 : 0;
        }
        // All shelves that ever were, of which each is at least half as large again as the one before: three times the
        // last.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(3 * 9L * MANY);
        assertThat(added).isEqualTo(MANY);
    }
}
