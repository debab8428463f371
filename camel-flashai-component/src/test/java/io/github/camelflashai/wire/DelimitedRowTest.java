package io.github.camelflashai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.camelflashai.api.DelimitedRecord;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DelimitedRowTest {
    @Property
    void a_text_is_cut_as_split_would_cut_it(
            @ForAll @Size(max = 6)
                    List<@Size(min = 1, max = 12) List<@StringLength(max = 4) @CharRange(from = 'a', to = 'z') String>>
                            records) {
        List<List<String>> visible =
                records.stream().filter(fields -> !fields.equals(List.of(""))).toList();
        String text = String.join(
                "|", records.stream().map(fields -> String.join("^", fields)).toList());
        List<DelimitedRecord> rows = DelimitedText.records(text, row -> row);
        assertThat(rows).hasSameSizeAs(visible);
        for (int i = 0; i < visible.size(); i++) {
            assertThat(rows.get(i).fields()).isEqualTo(visible.get(i)).hasSameHashCodeAs(visible.get(i));
            assertThat(rows.get(i))
                    .isEqualTo(DelimitedText.records(text, row -> row).get(i));
        }
    }

    @Property
    void fields_may_be_asked_for_in_any_order(
            @ForAll @Size(max = 30) List<@net.jqwik.api.constraints.IntRange(min = 0, max = 7) Integer> order) {
        List<String> fields = List.of("a", "", "ccc", "d", "", "f");
        DelimitedRecord row = DelimitedText.records("x^y|" + String.join("^", fields) + "|z", r -> r)
                .get(1);
        for (int position : order) {
            assertThat(row.field(position)).isEqualTo(position < fields.size() ? fields.get(position) : "");
        }
        assertThat(row.size()).isEqualTo(6);
    }

    @Test
    void more_fields_than_the_cursor_can_count_are_still_found() {
        String text = String.join(
                "^",
                java.util.stream.IntStream.range(0, 300)
                        .mapToObj(String::valueOf)
                        .toList());
        DelimitedRecord row = DelimitedText.records(text, r -> r).get(0);
        for (int i = 0; i < 300; i++) {
            assertThat(row.field(i)).isEqualTo(String.valueOf(i));
        }
        assertThat(row.fields()).hasSize(300).last().isEqualTo("299");
    }

    @Test
    void a_record_is_not_searched_for_beyond_its_end() {
        // Two hundred thousand bare phones: a search that runs on to the end of the text would take minutes.
        String text = "13800000001|".repeat(200_000);
        assertTimeout(
                Duration.ofSeconds(10), () -> assertThat(DelimitedText.records(text, row -> row.field(0) + row.size()))
                        .containsOnly("138000000011"));
    }

    @Test
    void what_is_not_there_is_empty_for_a_record_and_an_error_for_a_list() {
        DelimitedRecord row = DelimitedText.records("a^b", r -> r).get(0);
        assertThat(row.field(2)).isEmpty();
        assertThat(row.field(-1)).isEmpty();
        assertThatThrownBy(() -> row.fields().get(2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Field 2 of a record with 2 fields");
        assertThatThrownBy(() -> DelimitedText.records("a|b", r -> r).get(2))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
