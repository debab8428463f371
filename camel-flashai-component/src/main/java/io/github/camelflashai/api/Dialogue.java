package io.github.camelflashai.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dialogue inside a call. The API document says that the parts of a turn are joined by {@code _}, its example joins them
 * by {@code -}, and callbacks join turns by {@code |} and parts by {@code ^}: all three are understood.
 */
public final class Dialogue {
    private static final int PARTS = 4;
    private static final List<String> PART_JOINERS = List.of("^", "_", "-");

    /**
     * One turn.
     *
     * @param botText what the robot said
     * @param botTime when, in the server's form
     * @param customerText what the callee said
     * @param customerTime when, in the server's form
     */
    public record Turn(String botText, String botTime, String customerText, String customerTime) implements JsonForm {
        /** The fields of its JSON form. */
        public static final JsonFields<Turn> JSON = JsonFields.of(Turn.class)
                .text("botText", Turn::botText, "What the robot said.")
                .text("botTime", Turn::botTime, "When, in the server's form.")
                .text("customerText", Turn::customerText, "What the callee said.")
                .text("customerTime", Turn::customerTime, "When, in the server's form.");

        @Override
        public Map<String, @Nullable Object> toMap() {
            return JSON.of(this);
        }

        /** What people said is not for logs. */
        @Override
        public String toString() {
            return "Turn[" + botTime + ", " + customerTime + "]";
        }
    }

    private Dialogue() {}

    /**
     * Reads a dialogue.
     *
     * @param text a {@code detailList}; null or empty for none
     * @return its turns; empty if no joiner cuts every turn into four parts, so that nothing lands in the wrong place
     */
    public static List<Turn> parse(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<String> turns = cut(text, text.indexOf('$') >= 0 ? "$" : "|").stream()
                .filter(turn -> !turn.isEmpty())
                .toList();
        return PART_JOINERS.stream()
                .map(joiner -> turns.stream().map(turn -> cut(turn, joiner)).toList())
                .filter(parts -> parts.stream().allMatch(turn -> turn.size() == PARTS))
                .findFirst()
                .stream()
                .flatMap(List::stream)
                .map(turn -> new Turn(turn.get(0), turn.get(1), turn.get(2), turn.get(3)))
                .toList();
    }

    private static List<String> cut(String text, String joiner) {
        return Stream.of(text.split(java.util.regex.Pattern.quote(joiner), -1)).toList();
    }
}
