package io.github.camelflashai;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Which of its operations a Kamelet calls: that of its property, which goes first, or that of the header
 * {@value #HEADER}. Another one could phone people, and a Kamelet does not hold its properties against their enum by itself. What
 * is refused is not shown: it may come from outside, and be anything.
 */
public final class KameletOperation extends ServiceSupport implements Processor {
    /** The header that names an operation. */
    public static final String HEADER = "CamelFlashAiOperation";

    /** Where the Kamelet finds the operation to call. */
    public static final String PROPERTY = "flashaiOperation";

    private List<String> operations = List.of();
    private @Nullable String operation;

    /** All operations that there are, joined by commas. */
    public void setOperations(String operations) {
        this.operations = Arrays.asList(operations.split(",", -1));
    }

    /** The operation that the property names. */
    public void setOperation(String operation) {
        this.operation = operation.isBlank() ? null : operation;
    }

    /** A kill switch with a misspelt operation must not be found out about when it is needed. */
    @Override
    protected void doInit() {
        if (operation != null && !operations.contains(operation)) {
            throw new FlashAiOptionsException(
                    "operation", "of the Kamelet is none of its operations", "set it to one of " + operations);
        }
    }

    @Override
    public void process(Exchange exchange) {
        String called = operation == null ? exchange.getMessage().getHeader(HEADER, String.class) : operation;
        if (called == null || !operations.contains(called)) {
            throw new IllegalArgumentException(
                    "No operation of the Kamelet is named: set its property operation, or the header " + HEADER
                            + ", to one of " + operations);
        }
        exchange.setProperty(PROPERTY, called);
    }
}
