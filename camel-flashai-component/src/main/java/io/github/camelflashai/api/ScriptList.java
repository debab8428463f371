package io.github.camelflashai.api;

import java.util.List;

/**
 * The user's scripts: the result of getBotence.
 *
 * @param scripts in the order of the server
 */
public record ScriptList(List<Script> scripts) implements Listing<Script> {
    public ScriptList {
        scripts = List.copyOf(scripts);
    }

    @Override
    public List<Script> entries() {
        return scripts;
    }

    static ScriptList read(ResultBody body) {
        return new ScriptList(body.records("botenceList", Script::read));
    }
}
