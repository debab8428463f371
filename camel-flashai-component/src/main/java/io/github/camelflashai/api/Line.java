package io.github.camelflashai.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A phone line.
 *
 * @param id its id, for {@code lineIds}
 * @param name its name
 * @param type 1 for SIP, 2 for SIM; other text as the server sent it
 */
public record Line(String id, String name, String type) implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<Line> JSON = JsonFields.of(Line.class)
            .text("id", Line::id, "Its id, for lineIds.")
            .text("name", Line::name, "Its name.")
            .text("type", Line::type, "1 for SIP, 2 for SIM; other text as the server sent it.");

    static Line read(DelimitedRecord fields) {
        return new Line(fields.field(0), fields.field(1), fields.field(2));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
