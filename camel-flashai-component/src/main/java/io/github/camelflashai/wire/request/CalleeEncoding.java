package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Operation;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encodes the callees of a request, at once or, where there are very many and the rules allow it, while it is sent. */
final class CalleeEncoding {
    private static final Logger LOG = LoggerFactory.getLogger(CalleeEncoding.class);
    /** Where streaming begins, if it is allowed, in bytes. */
    private static final long KEPT_AT_MOST = 8L * 1024 * 1024;

    private final RequestRules rules;
    private final ScriptVariablesSource scripts;

    /** @param scripts knows the variables of scripts; null to leave callees as they are given */
    CalleeEncoding(RequestRules rules, ScriptVariablesSource scripts) {
        this.rules = rules;
        this.scripts = scripts;
    }

    /**
     * Encodes callees.
     *
     * @param source the request's other parameters, among them the script
     * @param faults takes those of the callees
     */
    EncodedCallees encode(
            Operation operation, Iterator<ListedCallee> callees, ParameterSource source, Violations faults) {
        String path = operation.path();
        CalleeWriter writer = new CalleeWriter(rules, ScriptOrder.of(scripts, operation, source), faults);
        SegmentedText text = writer.text();
        while (callees.hasNext() && !(rules.streamRequests() && text.keptBytes() > KEPT_AT_MOST)) {
            writer.write(callees.next());
        }
        if (!callees.hasNext()) {
            text.finish();
            warnOfLoss(path, writer);
            return EncodedCallees.kept(text.kept(), writer.withheld());
        }
        return EncodedCallees.streamed(
                text.kept(),
                visitor -> {
                    text.drainTo(segment -> {
                        // Nothing more is sent once there is a fault; the rest is only checked, so that all faults are
                        // reported.
                        if (faults.refused(rules).isEmpty()) {
                            visitor.visit(segment);
                        }
                    });
                    callees.forEachRemaining(writer::write);
                    faults.decide(path, rules);
                    text.finish();
                    warnOfLoss(path, writer);
                },
                writer.withheld());
    }

    private static void warnOfLoss(String path, CalleeWriter writer) {
        if (writer.tooLong() > 0) {
            LOG.warn(
                    "{}: {} callees have {}. An older server of the platform takes them and loses them without a word"
                            + " (onTooLong=refuse refuses them)",
                    path,
                    writer.tooLong(),
                    CalleeWriter.TOO_LONG);
        }
    }
}
