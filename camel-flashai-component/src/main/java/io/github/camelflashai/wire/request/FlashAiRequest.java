package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that was checked: what is called, and with what. The common parameters and the signature come to it when it is
 * written, at each attempt anew. Immutable, but that streamed callees can be sent only once.
 *
 * @param operation the operation
 * @param path the path below the base URL: the operation's own, or that of a generic request
 * @param parameters the parameters beyond the common ones and the callees, by their names in the API; values are String, Long or
 *     Boolean, in a generic request any Number. Taken over and not copied, so whoever makes the map leaves it alone afterwards
 * @param callees the callees; {@link EncodedCallees#NONE} if it has none
 */
public record FlashAiRequest(Operation operation, String path, Map<String, Object> parameters, EncodedCallees callees) {
    private static final String CALLEES = Parameter.MOBILE_LIST.wireName();

    public FlashAiRequest {
        parameters = Collections.unmodifiableMap(parameters);
    }

    /** A request of the connector's own, whose values are right as they are. */
    public static FlashAiRequest of(Operation operation, Map<Parameter, ?> values) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        values.forEach((parameter, value) -> parameters.put(parameter.wireName(), value));
        return new FlashAiRequest(operation, operation.path(), parameters, EncodedCallees.NONE);
    }

    /** The question how far a batch is. */
    public static FlashAiRequest summaryOf(String batchName) {
        return of(Operation.GET_BATCH_PLAN_CALL_SUMMARY, Map.of(Parameter.BATCH_NAME, batchName));
    }

    /** The batch that it is about; null if it names none. */
    public String batchName() {
        Object name = parameters.get(Parameter.BATCH_NAME.wireName());
        return name == null ? null : name.toString();
    }

    /** The number of the page that it asks for, from 1; only for a list by page. */
    public long page() {
        return number(Parameter.PAGE);
    }

    /** How many records a page has that it asks for; only for a list by page. */
    public long pageSize() {
        return number(Parameter.PAGE_NUM);
    }

    /** The same request with another value of a parameter. */
    public FlashAiRequest with(Parameter parameter, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter.wireName(), value);
        return new FlashAiRequest(operation, path, changed, callees);
    }

    /** What stands in a field of the JSON; null if it has no such field. */
    Object value(String wireName) {
        return CALLEES.equals(wireName) && !callees.isEmpty() ? callees : parameters.get(wireName);
    }

    private long number(Parameter parameter) {
        return (Long) parameters.get(parameter.wireName());
    }

    /** Names the parameters and not their values, among which may be phones. */
    @Override
    public String toString() {
        return path + parameters.keySet();
    }
}
