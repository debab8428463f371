package io.github.camelflashai.api;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of the fields in a call record. The API document describes it twice, and the two disagree, so it can be
 * configured.
 *
 * @param positions the position of each named field, counted from 0
 */
public record CallLayout(Map<Call.Field, Integer> positions) {
    /** The order that the API document lists. */
    public static final String DOCUMENTED =
            "phone,callDate,callTime,hangupTime,answerTime,duration,intentTag,intentNote,detail";

    public CallLayout {
        positions = Map.copyOf(positions);
    }

    /**
     * Reads an order such as {@link #DOCUMENTED}.
     *
     * @param names the names of {@link Call.Field}s joined by commas, in the order of the record; an empty name or {@code _}
     *     skips a position
     * @throws IllegalArgumentException if a name is not known or stands twice
     */
    public static CallLayout parse(String names) {
        Map<Call.Field, Integer> positions = new EnumMap<>(Call.Field.class);
        Set<String> seen = new HashSet<>();
        List<String> order = List.of(names.split(",", -1));
        for (int i = 0; i < order.size(); i++) {
            String name = order.get(i).strip();
            if (!name.isEmpty() && !"_".equals(name)) {
                if (!seen.add(name)) {
                    throw new IllegalArgumentException("callFields names " + name + " twice");
                }
                positions.put(Call.Field.named(name), i);
            }
        }
        return new CallLayout(positions);
    }

    String field(Call.Field field, List<String> fields) {
        Integer position = positions.get(field);
        if (position == null) {
            return "";
        }
        if (fields instanceof DelimitedRecord fieldsOnDemand) {
            return fieldsOnDemand.field(position);
        }
        return position < fields.size() ? fields.get(position) : "";
    }
}
