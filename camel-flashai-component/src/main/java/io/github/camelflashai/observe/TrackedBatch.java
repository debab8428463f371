package io.github.camelflashai.observe;

import io.github.camelflashai.api.BatchSummary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What became of a batch that is tracked, or was until it ended.
 *
 * @param batchName its name
 * @param since when it was submitted first; null if that is not known
 * @param routeId the route whose message submitted it; null if that is not known
 * @param accepted how many callees the server accepted, by the receipt; null if that is not known
 * @param steered what this application did to it last: paused or stopped; null for neither
 * @param progress what watch saw of it last, with what it makes of it as the state; null if it saw nothing yet
 * @param progressSince since when that is so; null if it saw nothing yet
 */
public record TrackedBatch(
        String batchName,
        Instant since,
        String routeId,
        Long accepted,
        String steered,
        BatchSummary progress,
        Instant progressSince) {
    /** What watch makes of it; submitted if it saw nothing yet. */
    public String state() {
        return progress == null || progress.state() == null
                ? "submitted"
                : progress.state().toString();
    }

    /** What is known of it, by name, in the order of a JSON object. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("batchName", batchName);
        fields.put("state", state());
        fields.put("since", since == null ? null : since.toString());
        fields.put("route", routeId);
        fields.put("accepted", accepted);
        fields.put("steered", steered);
        fields.put("progressSince", progressSince == null ? null : progressSince.toString());
        if (progress != null) {
            fields.put("acceptCount", progress.acceptCount());
            fields.put("endCount", progress.endCount());
            fields.put("planCount", progress.planCount());
        }
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    /** In one line, such as {@code sale since T by route plans: running since T, 1 of 2 done, 1 planned}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(batchName);
        add(line, " since ", since);
        add(line, " by route ", routeId);
        line.append(": ").append(state());
        add(line, " since ", progressSince);
        add(line, ", accepted by the receipt: ", accepted);
        if (progress != null) {
            add(line, ", accepted: ", progress.acceptCount());
            add(line, ", done: ", progress.endCount());
            add(line, ", planned: ", progress.planCount());
        }
        add(line, ", by this application ", steered);
        return line.toString();
    }

    private static void add(StringBuilder line, String label, Object value) {
        if (value != null) {
            line.append(label).append(value);
        }
    }
}
