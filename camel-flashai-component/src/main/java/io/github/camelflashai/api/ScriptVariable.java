package io.github.camelflashai.api;

/**
 * A variable of a script.
 *
 * @param name its name
 * @param seq its place among a callee's params, counted as the server counts; {@link Integer#MAX_VALUE} where the server
 *     gave no number
 * @param type its type, in the server's words
 */
public record ScriptVariable(String name, int seq, String type) {
    static ScriptVariable read(DelimitedRecord fields) {
        return new ScriptVariable(fields.field(0), seq(fields.field(1)), fields.field(2));
    }

    private static int seq(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }
}
