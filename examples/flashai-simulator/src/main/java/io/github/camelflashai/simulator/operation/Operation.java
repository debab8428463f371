package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.ParameterRule;
import java.util.List;

/** One path of the API. */
public interface Operation {
    /** The path below the base URL. */
    String path();

    /** What its parameters must be like; parameters without a rule are ignored, or refused if that is a habit. */
    List<ParameterRule> parameters(Behaviour behaviour);

    /**
     * Does it. Batches stand still meanwhile, brought up to the time of the request.
     *
     * @throws io.github.camelflashai.simulator.wire.Refusal with the code of the answer if it cannot be done
     */
    Answer answer(Request request);
}
