package io.github.camelflashai.submit;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ScriptVariables;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.ScriptVariablesSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The variables of scripts, asked for once a script and then remembered for {@link #REMEMBERED}: a script that is changed at
 * the vendor must not be served in its old order for long.
 */
public final class ScriptVariablesCache implements ScriptVariablesSource {
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private record Entry(ScriptVariables variables, Instant until) {}

    private final FlashAiClient client;
    private final Clock clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    public ScriptVariablesCache(FlashAiClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public ScriptVariables variables(String botenceId) {
        Instant now = clock.instant();
        return entries.compute(
                        botenceId,
                        (script, known) -> known != null && known.until.isAfter(now)
                                ? known
                                : new Entry(ask(script), now.plus(REMEMBERED)))
                .variables;
    }

    private ScriptVariables ask(String botenceId) {
        return client.call(FlashAiRequest.of(Operation.QUERY_PLAN_PARAMS, Map.of(Parameter.BOTENCE_ID, botenceId)))
                .as(ScriptVariables.class);
    }
}
