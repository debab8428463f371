package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.DelimitedText;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.response.Envelope;
import io.github.camelflashai.wire.response.FlashAiResponse;
import io.github.camelflashai.wire.response.UnreadableResponseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Lets the benchmarks at what the wire package keeps to itself, so that they can measure it without HTTP around it. */
public final class WireBenchmarkAccess {
    private static final CallLayout LAYOUT = CallLayout.parse(CallLayout.DOCUMENTED);

    /** Whoever stands in a list twice: what is remembered of a list for that is measured apart. */
    private static final CalleeRules ALL =
            new CalleeRules(CalleeRules.Fate.SEND, CalleeRules.Fate.REFUSE, CalleeRules.Fate.SEND, null);

    private final RequestBuilder keeping = new RequestBuilder(new RequestRules(false, null, "^", false, ALL, null));
    private final RequestBuilder streaming = new RequestBuilder(new RequestRules(false, null, "^", true, ALL, null));
    private final RequestBuilder distinct = new RequestBuilder(RequestRules.STRICT);
    private final RequestWriter writer;

    /** An account with these credentials, on a node of its own. */
    public WireBenchmarkAccess(String clientId, String clientSecret) {
        writer = new RequestWriter(
                Account.of("http://localhost/api", clientId, clientSecret),
                new NonceSource(clientId, 0, Clock.systemUTC()),
                Clock.systemUTC(),
                false);
    }

    /** Signs and writes a request of checked parameters; returns the length of its body. */
    public long write(Operation operation, Map<String, Object> parameters) {
        return write(new FlashAiRequest(operation, operation.path(), parameters, EncodedCallees.NONE));
    }

    /** Signs and writes a plan whose callees are ready text, which is not checked; returns the length of its body. */
    public long writeText(Map<String, Object> plan, String mobileList) {
        return write(
                new FlashAiRequest(Operation.ADD_PLAN, Operation.ADD_PLAN.path(), plan, EncodedCallees.of(mobileList)));
    }

    private long write(FlashAiRequest request) {
        return writer.write(request).body().length();
    }

    /** Checks, signs and writes a plan; returns the length of its body. */
    public long plan(Map<String, Object> plan, Object callees) {
        return body(keeping, plan, callees).length();
    }

    /** Checks that nobody is in a plan twice, and the rest, signs and writes it; returns the length of its body. */
    public long distinctPlan(Map<String, Object> plan, Object callees) {
        return body(distinct, plan, callees).length();
    }

    /** Checks a plan as far as it is kept, and returns the body, which encodes and signs the rest when it is written. */
    public RequestBody streamedPlan(Map<String, Object> plan, Object callees) {
        return body(streaming, plan, callees);
    }

    private RequestBody body(RequestBuilder builder, Map<String, Object> plan, Object callees) {
        ParameterSource source = new ParameterSource() {
            @Override
            public Object value(Parameter parameter) {
                return parameter == Parameter.MOBILE_LIST ? callees : plan.get(parameter.wireName());
            }

            @Override
            public String whereToSet(Parameter parameter) {
                return parameter.wireName();
            }
        };
        return writer.write(builder.build(Operation.ADD_PLAN, source)).body();
    }

    /** The calls of a page's delimited text. */
    public static List<Call> calls(String text) {
        return DelimitedText.records(text, fields -> new Call(fields.fields(), LAYOUT));
    }

    /** The page of an answer. */
    public static CallPage page(byte[] answer) {
        try {
            return (CallPage)
                    new FlashAiResponse(Operation.GET_BATCH_PLAN_CALL_LIST, Envelope.read(answer), answer, LAYOUT)
                            .asObject();
        } catch (UnreadableResponseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
