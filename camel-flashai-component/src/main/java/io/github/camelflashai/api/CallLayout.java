package io.github.camelflashai.api;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The order of the fields in a call record, and the zone of times in it that name none. The API document describes the order
 * twice, and the two disagree, so it can be configured. Immutable.
 */
public final class CallLayout {
    /** The order that the API document lists. */
    public static final String DOCUMENTED =
            "phone,callDate,callTime,hangupTime,answerTime,duration,intentTag,intentNote,detail";

    /** The zone of FlashAI's own servers, as far as is known. */
    public static final String USUAL_ZONE = "Asia/Shanghai";

    private final Map<Call.Field, Integer> positions = new EnumMap<>(Call.Field.class);
    private final ZoneId zone;

    private CallLayout(ZoneId zone) {
        this.zone = zone;
    }

    /** As {@link #parse(String, ZoneId)} with the {@link #USUAL_ZONE}. */
    public static CallLayout parse(String names) {
        return parse(names, ZoneId.of(USUAL_ZONE));
    }

    /**
     * Reads an order such as {@link #DOCUMENTED}.
     *
     * @param names the names of {@link Call.Field}s joined by commas, in the order of the record; an empty name or {@code _}
     *     skips a position
     * @param zone the zone of times that name none
     * @throws FlashAiOptionsException if a name is not known or stands twice
     */
    public static CallLayout parse(String names, ZoneId zone) {
        CallLayout layout = new CallLayout(zone);
        List<String> order = List.of(names.split(",", -1));
        for (int i = 0; i < order.size(); i++) {
            String name = order.get(i).strip();
            if (!name.isEmpty() && !"_".equals(name)) {
                layout.put(Call.Field.named(name), i);
            }
        }
        return layout;
    }

    private void put(Call.Field field, int position) {
        if (positions.put(field, position) != null) {
            throw new FlashAiOptionsException("callFields", "names " + field + " twice", "name it once");
        }
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

    ZoneId zone() {
        return zone;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallLayout layout && positions.equals(layout.positions) && zone.equals(layout.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(positions, zone);
    }
}
