package io.github.camelflashai.api;

import java.util.List;

/**
 * The user's phone lines: the result of getCallLine.
 *
 * @param lines in the order of the server
 */
public record LineList(List<Line> lines) implements Listing<Line> {
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
}
