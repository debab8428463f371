package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileStateRepositoryTest {
    private static final String LIST = "[\"\u56db\u6708\",\"a b\"]\r\n=\t\0\u2028";

    @TempDir
    private Path folder;

    private Path file;
    private DurableFileStateRepository repository;

    @BeforeEach
    void start() {
        file = folder.resolve("states/of/polls");
        repository = opened();
        repository.setState("lines", "one");
        repository.setState("\u811a\u672c=1\n", LIST);
        repository.setState("lines", "two");
    }

    private DurableFileStateRepository opened() {
        DurableFileStateRepository opened = new DurableFileStateRepository(file);
        opened.start();
        return opened;
    }

    @Test
    void any_text_is_there_again_after_a_restart() {
        repository.stop();
        DurableFileStateRepository again = opened();
        assertThat(again.getState("lines")).isEqualTo("two");
        assertThat(again.getState("\u811a\u672c=1\n")).isEqualTo(LIST);
        assertThat(again.getState("none")).isNull();
        assertThat(folder.resolve("states/of")).isDirectoryNotContaining("glob:**.{new,torn}");
    }

    @Test
    void it_is_utf_8_and_its_owners_alone() throws IOException {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .contains("\u56db\u6708", "\u811a\u672c");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** Cut off after each byte. */
    @Test
    void wherever_it_is_torn_it_starts_with_what_is_whole_and_goes_on() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int first = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n');
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            DurableFileStateRepository torn = opened();
            assertThat(torn.getState("lines")).isEqualTo(length >= first ? "two" : null);
            assertThat(torn.getState("\u811a\u672c=1\n")).isNull();
            torn.setState("lines", "three");
            assertThat(opened().getState("lines")).isEqualTo("three");
        }
        assertThat(Files.readAllBytes(folder.resolve("states/of/polls.torn"))).hasSize(whole.length - 2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("states/of/polls.torn"))))
                .isEqualTo("rw-------");
    }

    /** As it is after somebody has put a backup in its place. */
    @Test
    void of_a_file_that_all_may_read_neither_the_copy_nor_the_next_is_one() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(file, "torn");
        opened().setState("lines", "three");
        Path copy = folder.resolve("states/of/polls.torn");
        assertThat(copy).hasContent("torn");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void one_byte_that_is_another_costs_its_line_alone() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int first = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n');
        for (int at = first + 1; at < whole.length - 1; at++) {
            byte[] spoilt = whole.clone();
            spoilt[at] = (byte) 0xff;
            Files.write(file, spoilt);
            DurableFileStateRepository opened = opened();
            assertThat(opened.getState("lines")).isEqualTo("two");
            assertThat(opened.getState("\u811a\u672c=1\n")).isNull();
        }
    }

    /** A folder in its way, as a full disk would be: nobody is told that something is kept that is not. */
    @Test
    void what_cannot_be_written_is_reported_and_the_old_state_stays() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("states/of/polls.new/x"));
        assertThatThrownBy(() -> repository.setState("lines", "three"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("polls");
        assertThat(repository.getState("lines")).isEqualTo("two");
        Files.delete(inTheWay);
        repository.setState("lines", "three");
        assertThat(opened().getState("lines")).isEqualTo("three");
    }

    @Test
    void without_a_file_it_says_what_is_missing() {
        assertThatThrownBy(() -> new DurableFileStateRepository().start())
                .hasStackTraceContaining("has no file: set the path of one");
    }
}
