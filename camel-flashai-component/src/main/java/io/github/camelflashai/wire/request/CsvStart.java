package io.github.camelflashai.wire.request;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * What the first lines of CSV show.
 *
 * @param delimiter what stands between cells
 * @param lines how many lines come before the names of the columns
 */
record CsvStart(char delimiter, int lines) {
    /** In the order in which they are preferred where a line holds as many of one as of another. */
    private static final String DELIMITERS = ",;\t";

    private static final String EXCELS_LINE = "sep=";
    private static final int LONGEST_LINE = 65_536;

    /**
     * Reads the start.
     *
     * @param reader is left before the names of the columns
     * @param given the delimiter; null if the text is to show it
     */
    static CsvStart of(BufferedReader reader, Character given) throws IOException {
        String first = peek(reader);
        if (first.length() == EXCELS_LINE.length() + 1
                && first.regionMatches(true, 0, EXCELS_LINE, 0, EXCELS_LINE.length())) {
            int lines = 1;
            while (reader.readLine().isBlank()) {
                lines++;
            }
            return new CsvStart(given == null ? first.charAt(EXCELS_LINE.length()) : given, lines);
        }
        return new CsvStart(given == null ? found(first) : given, 0);
    }

    /** The first line that is not blank. */
    private static String peek(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_LINE);
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 1, c = reader.read(); c >= 0 && i < LONGEST_LINE; c = reader.read(), i++) {
            quoted ^= c == '"';
            if (quoted || (c != '\n' && c != '\r')) {
                line.append((char) c);
            } else if (line.toString().isBlank()) {
                line.setLength(0);
            } else {
                break;
            }
        }
        reader.reset();
        return line.toString();
    }

    private static char found(String line) {
        char most = DELIMITERS.charAt(0);
        for (int i = 1; i < DELIMITERS.length(); i++) {
            if (count(line, DELIMITERS.charAt(i)) > count(line, most)) {
                most = DELIMITERS.charAt(i);
            }
        }
        return most;
    }

    private static int count(String line, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
        }
        return count;
    }
}
