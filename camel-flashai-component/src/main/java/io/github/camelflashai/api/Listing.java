package io.github.camelflashai.api;

import java.util.List;

/**
 * A list that comes whole.
 *
 * @param <T> an entry of the list, which is equal to another one if nothing about it differs
 */
public sealed interface Listing<T> extends JsonForm permits AgentList, LineList, ScriptList, ScriptVariables {
    /** The entries in the order of the server. */
    List<T> entries();
}
