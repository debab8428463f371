package io.github.camelflashai;

import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ParameterDescriptions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.spi.Metadata;

/** The names of the message headers. */
public final class FlashAiConstants {
    /** What all header names start with. */
    private static final String PREFIX = "CamelFlashAi";

    private static final Map<Parameter, String> PARAMETER_HEADERS = new EnumMap<>(Parameter.class);

    static {
        for (Parameter parameter : Parameter.values()) {
            PARAMETER_HEADERS.put(parameter, headerOf(parameter.wireName()));
        }
    }

    @Metadata(label = "producer", description = ParameterDescriptions.USER_ID, javaType = "Long")
    public static final String USER_ID = PREFIX + "UserId";

    @Metadata(label = "producer", description = ParameterDescriptions.BATCH_NAME, javaType = "String")
    public static final String BATCH_NAME = PREFIX + "BatchName";

    @Metadata(label = "producer", description = ParameterDescriptions.BOTENCE_ID, javaType = "String")
    public static final String BOTENCE_ID = PREFIX + "BotenceId";

    @Metadata(label = "producer", description = ParameterDescriptions.CALL_DATE, javaType = "String")
    public static final String CALL_DATE = PREFIX + "CallDate";

    @Metadata(label = "producer", description = ParameterDescriptions.CALL_HOUR, javaType = "String")
    public static final String CALL_HOUR = PREFIX + "CallHour";

    @Metadata(label = "producer", description = ParameterDescriptions.CLEAR, javaType = "Integer")
    public static final String CLEAR = PREFIX + "Clear";

    @Metadata(label = "producer", description = ParameterDescriptions.API, javaType = "Boolean")
    public static final String API = PREFIX + "Api";

    @Metadata(label = "producer", description = ParameterDescriptions.LINE_IDS, javaType = "String")
    public static final String LINE_IDS = PREFIX + "LineIds";

    @Metadata(label = "producer", description = ParameterDescriptions.MOBILE_LIST, javaType = "String")
    public static final String MOBILE_LIST = PREFIX + "MobileList";

    @Metadata(label = "producer", description = ParameterDescriptions.RECALL, javaType = "Integer")
    public static final String RECALL = PREFIX + "Recall";

    @Metadata(label = "producer", description = ParameterDescriptions.RECALL_PARAMS, javaType = "String")
    public static final String RECALL_PARAMS = PREFIX + "RecallParams";

    @Metadata(label = "producer", description = ParameterDescriptions.NOTIFY_URL, javaType = "String")
    public static final String NOTIFY_URL = PREFIX + "NotifyUrl";

    @Metadata(label = "producer", description = ParameterDescriptions.NOTIFY_BATCH_URL, javaType = "String")
    public static final String NOTIFY_BATCH_URL = PREFIX + "NotifyBatchUrl";

    @Metadata(label = "producer", description = ParameterDescriptions.PHONE_LIST, javaType = "String")
    public static final String PHONE_LIST = PREFIX + "PhoneList";

    @Metadata(label = "producer", description = ParameterDescriptions.PHONE_STATUS, javaType = "Integer")
    public static final String PHONE_STATUS = PREFIX + "PhoneStatus";

    @Metadata(label = "producer", description = ParameterDescriptions.PAGE, javaType = "Long")
    public static final String PAGE = PREFIX + "Page";

    @Metadata(label = "producer", description = ParameterDescriptions.PAGE_NUM, javaType = "Integer")
    public static final String PAGE_NUM = PREFIX + "PageNum";

    @Metadata(label = "producer", description = ParameterDescriptions.PHONE, javaType = "String")
    public static final String PHONE = PREFIX + "Phone";

    @Metadata(label = "producer", description = ParameterDescriptions.AGENT_GROUP_ID, javaType = "String")
    public static final String AGENT_GROUP_ID = PREFIX + "AgentGroupId";

    @Metadata(label = "producer", description = ParameterDescriptions.ADD_TYPE, javaType = "String")
    public static final String ADD_TYPE = PREFIX + "AddType";

    @Metadata(label = "producer", description = ParameterDescriptions.AGENT_ID, javaType = "String")
    public static final String AGENT_ID = PREFIX + "AgentId";

    @Metadata(label = "producer", description = ParameterDescriptions.CALL_TYPE, javaType = "String")
    public static final String CALL_TYPE = PREFIX + "CallType";

    @Metadata(
            label = "producer",
            description = "The path that the operation request calls, below the base URL.",
            javaType = "String")
    public static final String PATH = PREFIX + "Path";

    @Metadata(description = "The result code of the answer: 0, or zeros only, for success.", javaType = "String")
    public static final String CODE = PREFIX + "Code";

    @Metadata(description = "The description that the server put into the answer.", javaType = "String")
    public static final String MESSAGE = PREFIX + "Message";

    @Metadata(
            description =
                    "How many requests were sent to start the campaign or to make the call, repeats included. Questions that the"
                            + " connector asks on its own, such as whether a campaign is there, are not counted.",
            javaType = "Integer")
    public static final String ATTEMPTS = PREFIX + "Attempts";

    @Metadata(description = "The nonce of the last attempt; the support of FlashAI asks for it.", javaType = "String")
    public static final String NONCE = PREFIX + "Nonce";

    @Metadata(
            description =
                    "The timestamp of the last attempt in milliseconds since the epoch; the support of FlashAI asks for it.",
            javaType = "Long")
    public static final String TIMESTAMP = PREFIX + "Timestamp";

    @Metadata(description = "How many callees the server took.", javaType = "Long")
    public static final String RIGHT_COUNT = PREFIX + "RightCount";

    @Metadata(description = "How many callees the server rejected.", javaType = "Long")
    public static final String FAIL_COUNT = PREFIX + "FailCount";

    @Metadata(
            description =
                    "A mark on a receipt whose counts do not add up: how many callees were sent and are neither taken nor rejected by name.",
            javaType = "Long")
    public static final String UNNAMED_COUNT = PREFIX + "UnnamedCount";

    @Metadata(description = "How many callees the batch has.", javaType = "Long")
    public static final String ACCEPT_COUNT = PREFIX + "AcceptCount";

    @Metadata(description = "How many callees of the batch are done.", javaType = "Long")
    public static final String END_COUNT = PREFIX + "EndCount";

    @Metadata(description = "How many callees of the batch are still planned.", javaType = "Long")
    public static final String PLAN_COUNT = PREFIX + "PlanCount";

    @Metadata(
            description =
                    "With confirm=true: how many callees were done between the first acknowledgement of batchPlanPause or"
                            + " batchPlanStop and the confirmation: those who were on the phone, and those whom the server called"
                            + " all the same.",
            javaType = "Long")
    public static final String ENDED_MEANWHILE = PREFIX + "EndedMeanwhile";

    @Metadata(
            description =
                    "How many of the phones that batchPhoneDelete was to take out are still planned, or on the phone.",
            javaType = "Long")
    public static final String STILL_PLANNED = PREFIX + "StillPlanned";

    @Metadata(description = "How many pages the list has.", javaType = "Long")
    public static final String TOTAL_PAGE = PREFIX + "TotalPage";

    @Metadata(description = "How many records the list has.", javaType = "Long")
    public static final String TOTAL_RECORD = PREFIX + "TotalRecord";

    @Metadata(
            description =
                    "Whether this request got no answer of its own, and the campaign was found at the server or in the"
                            + " ledger: an answer was lost, or the message came again.",
            javaType = "Boolean")
    public static final String RECONCILED = PREFIX + "Reconciled";

    @Metadata(
            label = "consumer",
            description = "The share of callees that are done, from 0 to 100.",
            javaType = "Integer")
    public static final String PERCENT = PREFIX + "Percent";

    @Metadata(
            label = "consumer",
            description = "Whether the batch is complete; the exchange that says so is the last one for the batch.",
            javaType = "Boolean")
    public static final String BATCH_COMPLETE = PREFIX + "BatchComplete";

    @Metadata(
            label = "consumer",
            description =
                    "Whether nothing has moved for the quietPeriod although nothing is planned and the batch is not complete:"
                            + " callees are paused, stopped or still coming in. It is asked for less and less often, and"
                            + " reported again when it moves.",
            javaType = "Boolean")
    public static final String BATCH_QUIET = PREFIX + "BatchQuiet";

    @Metadata(
            label = "consumer",
            description =
                    "How many callees of the batch are neither done nor planned: paused, stopped, or accepted and still coming"
                            + " in.",
            javaType = "Long")
    public static final String UNCOUNTED = PREFIX + "Uncounted";

    @Metadata(
            label = "consumer",
            description =
                    "What this application did to the batch: paused or stopped. Without it, nothing that is known.",
            javaType = "String")
    public static final String BATCH_STEERED = PREFIX + "BatchSteered";

    @Metadata(
            label = "consumer",
            description =
                    "Whether watch gives the batch up, because it was quiet or missing for the forgetAfter: the last exchange"
                            + " for a batch that did not complete.",
            javaType = "Boolean")
    public static final String BATCH_FORGOTTEN = PREFIX + "BatchForgotten";

    @Metadata(
            label = "consumer",
            description =
                    "Whether the server does not know the batch, and did not for the missingTimeout. It is asked for less and"
                            + " less often, and reported again when it is there.",
            javaType = "Boolean")
    public static final String BATCH_MISSING = PREFIX + "BatchMissing";

    @Metadata(
            label = "consumer",
            description =
                    "The results of all calls of a complete batch, with calls=true: an iterator of messages, each with a Call"
                            + " as its body, that reads the pages when they are needed.",
            javaType = "Iterator<Message>")
    public static final String CALLS = PREFIX + "Calls";

    @Metadata(
            label = "consumer",
            description =
                    "With calls=true: how many calls of a complete batch were in no list, or on no page that an older server"
                            + " posted, although they were waited for, for the quietPeriod. Without it, none.",
            javaType = "Long")
    public static final String CALLS_MISSING = PREFIX + "CallsMissing";

    @Metadata(
            label = "consumer",
            description =
                    "Whether the server did not give the calls, but posts them to the notifyUrl, as older servers do.",
            javaType = "Boolean")
    public static final String DELIVERED_BY_CALLBACK = PREFIX + "DeliveredByCallback";

    @Metadata(
            label = "consumer",
            description = "The entries of a look-up that are there since the last exchange.",
            javaType = "List")
    public static final String ADDED = PREFIX + "Added";

    @Metadata(
            label = "consumer",
            description = "The entries of a look-up that are gone since the last exchange.",
            javaType = "List")
    public static final String REMOVED = PREFIX + "Removed";

    @Metadata(
            label = "consumer",
            description =
                    "The key of the call: the same whether its result comes from a poll or from a callback, so that one"
                            + " idempotentConsumer merges both to one message a call.",
            javaType = "String")
    public static final String CALL_KEY = PREFIX + "CallKey";

    @Metadata(
            label = "consumer",
            description =
                    "What a callback is: call for the result of one call, batch for the report that a batch is done,"
                            + " takenIn for that of an older server that its callees have come in, callList for the call"
                            + " list that an older server posts, other for a JSON object of another shape.",
            javaType = "String")
    public static final String CALLBACK_TYPE = PREFIX + "CallbackType";

    private FlashAiConstants() {}

    /** The header that gives a parameter: {@code CamelFlashAiBatchName} for {@code batchName}. */
    public static String headerOf(Parameter parameter) {
        return Objects.requireNonNull(PARAMETER_HEADERS.get(parameter));
    }

    /** The header for a field of the API. */
    static String headerOf(String field) {
        return PREFIX + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }
}
