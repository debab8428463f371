package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of the README against the code. */
class ReadmeTest {
    private static final Pattern PROFILE = Pattern.compile("^\\| `([A-Z_]+)` \\| [^|]+ \\|$", Pattern.MULTILINE);
    private static final Pattern HABIT =
            Pattern.compile("^\\| `([A-Z0-9_]+)` \\| (yes|) ?\\| [^|]+ \\|$", Pattern.MULTILINE);

    @Test
    void every_profile_is_in_its_table() throws IOException {
        assertThat(rows(PROFILE)).extracting(row -> row.group(1)).containsExactly(names(Profile.values()));
    }

    @Test
    void every_habit_is_in_its_table_with_whether_the_older_server_has_it() throws IOException {
        assertThat(rows(HABIT)).extracting(row -> row.group(1)).containsExactly(names(Habit.values()));
        assertThat(rows(HABIT))
                .filteredOn(row -> row.group(2).equals("yes"))
                .extracting(row -> Habit.valueOf(row.group(1)))
                .containsExactlyInAnyOrderElementsOf(Profile.OLDER.habits());
    }

    private static List<MatchResult> rows(Pattern row) throws IOException {
        return row.matcher(Files.readString(Path.of("README.md"))).results().toList();
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }
}
