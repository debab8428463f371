package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.ParameterRule;
import java.util.List;
import java.util.function.Function;

/**
 * An operation whose work is one function.
 *
 * @param path the path below the base URL
 * @param rules what its parameters must be like
 * @param work what it does
 */
record SimpleOperation(String path, List<ParameterRule> rules, Function<Request, Answer> work) implements Operation {
    @Override
    public List<ParameterRule> parameters(Behaviour behaviour) {
        return rules;
    }

    @Override
    public Answer answer(Request request) {
        return work.apply(request);
    }
}
