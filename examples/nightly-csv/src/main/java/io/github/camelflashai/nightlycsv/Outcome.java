package io.github.camelflashai.nightlycsv;

import io.github.camelflashai.api.RejectedCallee;
import java.util.regex.Pattern;

/** What became of a row. */
enum Outcome {
    ACCEPTED("taken by FlashAI"),
    REJECTED("rejected by FlashAI"),
    DO_NOT_CALL("on the do-not-call list"),
    REPEATED("in the file before"),
    INVALID("with an invalid row"),
    UNNAMED("neither taken nor named by FlashAI");

    /** The connector's reasons for what it finds in a file end with the line. */
    private static final Pattern WITH_LINE = Pattern.compile("\\(line \\d+\\)$");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Why somebody is not called. */
    static Outcome of(RejectedCallee rejected) {
        String reason = String.valueOf(rejected.reason());
        if (reason.equals("left out by calleeFilter")) {
            return DO_NOT_CALL;
        }
        if (reason.equals("the same phone stands before in the list")) {
            return REPEATED;
        }
        return WITH_LINE.matcher(reason).find() ? INVALID : REJECTED;
    }
}
