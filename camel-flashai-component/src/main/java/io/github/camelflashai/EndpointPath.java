package io.github.camelflashai;

import io.github.camelflashai.api.Operation;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in the path of a {@code flashai:} URI: an operation of the API, or something of the component's own that is
 * built on one.
 *
 * @param name its name in the URI
 * @param operation the operation of the API that it calls; null if it calls none
 */
public record EndpointPath(String name, Operation operation) {
    /** Consumes the progress of all batches that were submitted with {@code track=true}. */
    public static final EndpointPath WATCH = new EndpointPath("watch", Operation.GET_BATCH_PLAN_CALL_SUMMARY);

    /** Takes what FlashAI posts, behind {@code webhook:}. It calls no operation. */
    public static final EndpointPath CALLBACK = new EndpointPath("callback", null);

    /** All paths for Camel's metadata, which takes nothing but a constant; MetadataTest holds it against the catalogue. */
    static final String NAMES = "addPlan,batchPlanPause,batchPlanRestart,batchPlanStop,batchPhoneDelete,getBotence,"
            + "queryPlanParams,getCallLine,getBatchPlanCallSummary,getBatchSummaryGroupByLine,getBatchPlanList,"
            + "getBatchPlanCallList,getPhoneDetail,queryAgentGroup,addAgentPlan,request,watch,callback";

    /** All paths, the operations in the order of the API document and then the component's own. */
    static Stream<EndpointPath> all() {
        return Stream.concat(
                Stream.of(Operation.values()).map(operation -> new EndpointPath(operation.path(), operation)),
                Stream.of(WATCH, CALLBACK));
    }

    /** The path of this name, in the spelling of the API. */
    static Optional<EndpointPath> named(String name) {
        return all().filter(path -> path.name.equals(name)).findFirst();
    }

    /** The names of all paths, for messages. */
    static String names() {
        return all().map(EndpointPath::name).collect(Collectors.joining(", "));
    }

    /** Whether messages can be sent to it. */
    boolean canProduce() {
        return !equals(WATCH) && !equals(CALLBACK);
    }

    @Override
    public String toString() {
        return name;
    }
}
