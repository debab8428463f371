package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.ScriptVariables;

/** Knows the variables of scripts. */
@FunctionalInterface
public interface ScriptVariablesSource {
    /**
     * The variables of a script.
     *
     * @param botenceId the script
     * @throws io.github.camelflashai.api.FlashAiException if the server does not tell them
     */
    ScriptVariables variables(String botenceId);
}
