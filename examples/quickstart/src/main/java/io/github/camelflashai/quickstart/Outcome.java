package io.github.camelflashai.quickstart;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** How the campaign ended, which main waits for. */
@Component
class Outcome {
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final PrintStream out;

    Outcome(PrintStream out) {
        this.out = out;
    }

    void done() {
        out.println("The campaign is done.");
        exitCode.complete(0);
    }

    /** The first failure ends the program; what follows from it is not told. */
    void failed(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception reason) {
        if (exitCode.complete(1)) {
            out.println();
            out.println("The campaign failed: " + reason.getMessage());
        }
    }

    int await() {
        return exitCode.join();
    }
}
