package io.github.camelflashai.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's phone lines: the result of getCallLine.
 *
 * @param lines in the order of the server
 */
public record LineList(List<Line> lines) implements Listing<Line> {
    /** The fields of its JSON form. */
    public static final JsonFields<LineList> JSON = JsonFields.of(LineList.class)
            .records("lines", Line.JSON, LineList::lines, "The phone lines in the order of the server.");

    public LineList {
        lines = List.copyOf(lines);
    }

    @Override
    public List<Line> entries() {
        return lines;
    }

    static LineList read(ResultBody body) {
        return new LineList(body.records("lineList", Line::read));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
