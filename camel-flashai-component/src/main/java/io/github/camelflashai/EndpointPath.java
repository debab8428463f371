package io.github.camelflashai;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Polling;
import io.github.camelflashai.submit.ChunkedCampaignClient;
import io.github.camelflashai.submit.ConfirmedSteering;
import io.github.camelflashai.submit.PhoneDeleteCheck;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the path of a {@code flashai:} URI: an operation of the API, or something of the component's own that is
 * built on one.
 *
 * @param name its name in the URI
 * @param operation the operation of the API that it calls; null if it calls none
 * @param canProduce whether messages can be sent to it
 * @param polling what a route hears that polls it
 * @param canBeChunked whether it can be called for a campaign in chunks by the one name of the campaign
 */
public record EndpointPath(
        String name, @Nullable Operation operation, boolean canProduce, Polling polling, boolean canBeChunked) {
    /** Consumes the progress of all batches that were submitted with {@code track=true}. */
    private static final EndpointPath WATCH =
            new EndpointPath("watch", Operation.GET_BATCH_PLAN_CALL_SUMMARY, false, Polling.TRACKED_BATCHES, false);

    /** Takes what FlashAI posts, behind {@code webhook:}. It calls no operation. */
    static final EndpointPath CALLBACK = new EndpointPath("callback", null, false, Polling.NONE, false);

    /** All paths for Camel's metadata, which takes nothing but a constant; MetadataTest holds it against the catalogue. */
    static final String NAMES = "addPlan,batchPlanPause,batchPlanRestart,batchPlanStop,batchPhoneDelete,getBotence,"
            + "queryPlanParams,getCallLine,getBatchPlanCallSummary,getBatchSummaryGroupByLine,getBatchPlanList,"
            + "getBatchPlanCallList,getPhoneDetail,queryAgentGroup,addAgentPlan,request,watch,callback";

    /** The path that calls an operation of the API. */
    private static EndpointPath of(Operation operation) {
        return new EndpointPath(
                operation.path(), operation, true, operation.polling(), ChunkedCampaignClient.supports(operation));
    }

    /** All paths, the operations in the order of the API document and then the component's own. */
    public static Stream<EndpointPath> all() {
        return Stream.concat(Stream.of(Operation.values()).map(EndpointPath::of), Stream.of(WATCH, CALLBACK));
    }

    /** The path of this name, in the spelling of the API. */
    static Optional<EndpointPath> named(String name) {
        return all().filter(path -> path.name.equals(name)).findFirst();
    }

    /** What is wrong with a name that is none. It may come from outside, so that only a word of letters is shown. */
    static String unknown(String name) {
        return "There is no operation "
                + (name.matches("[A-Za-z]{1,40}") ? "'" + name + "' in flashai:" + name : "of the name in the URI")
                + ". There are: " + names();
    }

    /** The names of all paths, for messages. */
    private static String names() {
        return names(path -> true);
    }

    /** The names of some paths, for messages. */
    static String names(Predicate<EndpointPath> which) {
        return all().filter(which).map(EndpointPath::name).collect(Collectors.joining(", "));
    }

    /** Whether the option {@code confirm} goes with it. */
    public boolean canBeConfirmed() {
        return operation != null
                && canProduce
                && (ConfirmedSteering.supports(operation) || PhoneDeleteCheck.supports(operation));
    }

    /**
     * What a batch name in a message means, where the option {@code chunks} does not say: a campaign in chunks too, if that can only
     * mean fewer calls, or a question. A restart of batches that were not meant would have people called. In a route that polls, the
     * name was written by whoever knows.
     */
    public Chunks chunksOfMessages() {
        return canBeChunked && operation != null && !operation.isPageable() && operation != Operation.BATCH_PLAN_RESTART
                ? Chunks.AUTO
                : Chunks.FALSE;
    }

    @Override
    public String toString() {
        return name;
    }
}
