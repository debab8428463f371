package io.github.camelflashai.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's scripts: the result of getBotence.
 *
 * @param scripts in the order of the server
 */
public record ScriptList(List<Script> scripts) implements Listing<Script> {
    /** The fields of its JSON form. */
    public static final JsonFields<ScriptList> JSON = JsonFields.of(ScriptList.class)
            .records("scripts", Script.JSON, ScriptList::scripts, "The scripts in the order of the server.");

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

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
