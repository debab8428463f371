package io.github.camelflashai.submit;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.wire.request.ParameterSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A plan that lacks nothing. */
record Plan(Object batchName, Object callees) implements ParameterSource {
    private static final Map<Parameter, Object> TERMS = Map.of(
            Parameter.USER_ID,
            187,
            Parameter.BOTENCE_ID,
            "script",
            Parameter.CALL_DATE,
            "20261201",
            Parameter.CALL_HOUR,
            "9",
            Parameter.CLEAR,
            0,
            Parameter.RECALL,
            0);

    /** Different people, from this one on. */
    static List<Callee> people(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Callee.of("" + (13_800_000_000L + i), Map.of("amount", "" + i)))
                .toList();
    }

    Submission submission(EarlierAttempt earlier) {
        return new Submission(this, earlier, AttemptListener.NONE, Map.of());
    }

    @Override
    public Object value(Parameter parameter) {
        if (parameter == Parameter.BATCH_NAME) {
            return batchName;
        }
        return parameter == Parameter.MOBILE_LIST ? callees : TERMS.get(parameter);
    }

    @Override
    public String whereToSet(Parameter parameter) {
        return "in the test";
    }
}
