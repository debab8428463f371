package io.github.camelflashai.api;

/**
 * A phone line.
 *
 * @param id its id, for {@code lineIds}
 * @param name its name
 * @param type 1 for SIP, 2 for SIM; other text as the server sent it
 */
public record Line(String id, String name, String type) {
    static Line read(DelimitedRecord fields) {
        return new Line(fields.field(0), fields.field(1), fields.field(2));
    }
}
