package io.github.camelflashai.nightlycsv;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.ScriptVariable;
import io.github.camelflashai.api.ScriptVariables;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads a file to its end: it must be text, be whole, and have a column for each variable of the script, which stand in the body.
 * A row with faults is none of its business: addPlan leaves it out, with the reason.
 */
class FileCheck implements Processor {
    /** The exchange property with the file. */
    static final String FILE = "file";

    /** The exchange property with the number of its rows. */
    static final String ROWS = "rows";

    @Override
    public void process(Exchange exchange) throws Exception {
        ScriptVariables script = exchange.getMessage().getBody(ScriptVariables.class);
        try (CalleeIterator callees = exchange.getContext()
                .getTypeConverter()
                .mandatoryConvertTo(CalleeIterator.class, exchange, exchange.getProperty(FILE))) {
            exchange.setProperty(ROWS, count(callees, script));
        }
    }

    private static long count(CalleeIterator callees, ScriptVariables script) {
        long rows = 0;
        boolean compared = false;
        while (callees.hasNext()) {
            rows++;
            try {
                Callee callee = callees.next();
                if (!compared) {
                    requireColumns(callee.attach(), script);
                    compared = true;
                }
            } catch (FlashAiInvalidRequestException e) {
                // Of this row alone, and addPlan says so.
            }
        }
        return rows;
    }

    private static void requireColumns(List<String> columns, ScriptVariables script) {
        List<String> lacking = script.variables().stream()
                .map(ScriptVariable::name)
                .filter(variable -> columns.stream().noneMatch(variable::equalsIgnoreCase))
                .toList();
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException("The script needs a column for each of its variables. There is none for "
                    + String.join(", ", lacking) + "; the columns are phone, " + String.join(", ", columns)
                    + ". Nobody of the file is called.");
        }
    }
}
