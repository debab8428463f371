package io.github.camelflashai.api;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Where the named fields stand in a call record. Immutable. */
final class FieldOrder {
    /** Of a record of which this is not known. */
    static final FieldOrder UNKNOWN = new FieldOrder(new EnumMap<>(Call.Field.class), (phone, fields) -> true);

    private final Map<Call.Field, Integer> positions;
    private final BiPredicate<String, List<String>> condition;

    private FieldOrder(Map<Call.Field, Integer> positions, BiPredicate<String, List<String>> condition) {
        this.positions = positions;
        this.condition = condition;
    }

    static FieldOrder parse(String names) {
        List<String> order = List.of(names.split(",", -1));
        FieldOrder parsed = new FieldOrder(new EnumMap<>(Call.Field.class), (phone, fields) -> true);
        for (int i = 0; i < order.size(); i++) {
            String name = order.get(i).strip();
            if (!name.isEmpty() && !"_".equals(name)) {
                parsed.put(Call.Field.named(name), i);
            }
        }
        return parsed;
    }

    private void put(Call.Field field, int position) {
        if (positions.put(field, position) != null) {
            throw new FlashAiOptionsException("callFields", "names " + field + " twice", "name it once");
        }
    }

    /** The same order, for records for which a condition holds too, of the phone and of all fields. */
    FieldOrder when(BiPredicate<String, List<String>> further) {
        return new FieldOrder(positions, further);
    }

    /** Whether a record may have this order: a phone stands where it should. */
    boolean fits(List<String> fields) {
        Integer position = positions.get(Call.Field.PHONE);
        if (position == null) {
            return true;
        }
        String phone = at(position, fields);
        return PhoneNumber.isOne(phone) && condition.test(phone, fields);
    }

    String field(Call.Field field, List<String> fields) {
        Integer position = positions.get(field);
        return position == null ? "" : at(position, fields);
    }

    /** Whether one of some fields has a place. */
    boolean hasAny(Collection<Call.Field> some) {
        return some.stream().anyMatch(positions::containsKey);
    }

    private static String at(int position, List<String> fields) {
        if (fields instanceof DelimitedRecord fieldsOnDemand) {
            return fieldsOnDemand.field(position);
        }
        return position < fields.size() ? fields.get(position) : "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldOrder order && positions.equals(order.positions);
    }

    @Override
    public int hashCode() {
        return positions.hashCode();
    }
}
