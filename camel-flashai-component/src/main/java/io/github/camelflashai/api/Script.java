package io.github.camelflashai.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A script that the robot follows.
 *
 * @param id its id, for {@code botenceId}
 * @param name its name
 * @param supportsAgents whether it can hand a call to a human agent
 */
public record Script(String id, String name, boolean supportsAgents) implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<Script> JSON = JsonFields.of(Script.class)
            .text("id", Script::id, "Its id, for botenceId.")
            .text("name", Script::name, "Its name.")
            .flag("supportsAgents", Script::supportsAgents, "Whether it can hand a call to a human agent.");

    static Script read(DelimitedRecord fields) {
        return new Script(fields.field(0), fields.field(1), "1".equals(fields.field(2)));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
