package io.github.camelflashai.api;

/**
 * A script that the robot follows.
 *
 * @param id its id, for {@code botenceId}
 * @param name its name
 * @param supportsAgents whether it can hand a call to a human agent
 */
public record Script(String id, String name, boolean supportsAgents) {
    static Script read(DelimitedRecord fields) {
        return new Script(fields.field(0), fields.field(1), "1".equals(fields.field(2)));
    }
}
