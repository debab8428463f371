package io.github.camelflashai.quickstart;

import io.github.camelflashai.api.BatchSummary;
import java.io.Console;
import java.io.PrintStream;

/** The progress as one line that is written over on a terminal, and as plain lines, one every ten percent, elsewhere. */
final class Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean inPlace;
    private int lastTenth = -1;

    Progress(PrintStream out) {
        this.out = out;
        this.inPlace = out == System.out && isTerminal(System.console());
    }

    void show(BatchSummary summary) {
        int filled = summary.percent() * WIDTH / 100;
        String line = "calling [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] "
                + "%3d %%  %d of %d done".formatted(summary.percent(), summary.endCount(), summary.acceptCount());
        if (inPlace) {
            out.print("\r" + line + (summary.isComplete() ? System.lineSeparator() : ""));
            out.flush();
        } else if (summary.percent() / 10 > lastTenth) {
            lastTenth = summary.percent() / 10;
            out.println(line);
        }
    }

    /** From Java 22 on there is a console even without a terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
