package io.github.camelflashai.api;

import static io.github.camelflashai.api.OperationKind.CONTROL;
import static io.github.camelflashai.api.OperationKind.CREATE;
import static io.github.camelflashai.api.OperationKind.READ;
import static io.github.camelflashai.api.Parameter.*;
import static io.github.camelflashai.api.Polling.LISTING;
import static io.github.camelflashai.api.Polling.PAGES;
import static io.github.camelflashai.api.Polling.PROGRESS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue: every operation of the API with its path, kind, parameters and result. Source: the operations of the
 * vendor's API document. A new operation is one constant here and the record of its result.
 */
public enum Operation {
    ADD_PLAN(
            "addPlan",
            CREATE,
            "Starts a robot campaign: a batch of callees whom the robot phones.",
            required(USER_ID, BATCH_NAME, BOTENCE_ID, CALL_DATE, CALL_HOUR, CLEAR, MOBILE_LIST, RECALL)
                    .optional(API, LINE_IDS, RECALL_PARAMS, NOTIFY_URL, NOTIFY_BATCH_URL)
                    .requiredWhen(RECALL, "1", RECALL_PARAMS),
            PlanReceipt.class,
            PlanReceipt::read),
    BATCH_PLAN_PAUSE(
            "batchPlanPause",
            CONTROL,
            "Pauses a batch; batchPlanRestart resumes it.",
            required(BATCH_NAME),
            Acknowledgement.class,
            Acknowledgement::read),
    BATCH_PLAN_RESTART(
            "batchPlanRestart",
            CONTROL,
            "Resumes a paused batch.",
            required(BATCH_NAME),
            Acknowledgement.class,
            Acknowledgement::read),
    BATCH_PLAN_STOP(
            "batchPlanStop",
            CONTROL,
            "Stops a batch for good.",
            required(BATCH_NAME),
            Acknowledgement.class,
            Acknowledgement::read),
    BATCH_PHONE_DELETE(
            "batchPhoneDelete",
            CONTROL,
            "Takes phones out of a batch, so that they are not called any more.",
            required(BATCH_NAME, PHONE_LIST),
            Acknowledgement.class,
            Acknowledgement::read),
    GET_BOTENCE("getBotence", READ, LISTING, "Lists the user's scripts.", none(), ScriptList.class, ScriptList::read),
    QUERY_PLAN_PARAMS(
            "queryPlanParams",
            READ,
            LISTING,
            "Lists the variables that a script takes.",
            none().optional(BOTENCE_ID),
            ScriptVariables.class,
            ScriptVariables::read),
    GET_CALL_LINE(
            "getCallLine", READ, LISTING, "Lists the user's phone lines.", none(), LineList.class, LineList::read),
    GET_BATCH_PLAN_CALL_SUMMARY(
            "getBatchPlanCallSummary",
            READ,
            PROGRESS,
            "Reports the progress of a batch.",
            required(BATCH_NAME),
            BatchSummary.class,
            BatchSummary::read),
    GET_BATCH_SUMMARY_GROUP_BY_LINE(
            "getBatchSummaryGroupByLine",
            READ,
            PROGRESS,
            "Reports the progress of a batch, by phone line.",
            required(BATCH_NAME),
            LineSummaries.class,
            LineSummaries::read),
    GET_BATCH_PLAN_LIST(
            "getBatchPlanList",
            READ,
            PAGES,
            "Lists the callees of a batch, by page.",
            required(BATCH_NAME, PAGE, PAGE_NUM).optional(PHONE_STATUS),
            CalleePage.class,
            CalleePage::read),
    GET_BATCH_PLAN_CALL_LIST(
            "getBatchPlanCallList",
            READ,
            PAGES,
            "Lists the calls of a batch, by page.",
            required(BATCH_NAME, NOTIFY_URL, PAGE, PAGE_NUM),
            CallPage.class,
            CallPage::read),
    GET_PHONE_DETAIL(
            "getPhoneDetail",
            READ,
            "Reports the result of one callee.",
            required(BATCH_NAME, PHONE),
            PhoneDetail.class,
            PhoneDetail::read),
    QUERY_AGENT_GROUP(
            "queryAgentGroup",
            READ,
            LISTING,
            "Lists the human agents and their groups.",
            none(),
            AgentList.class,
            AgentList::read),
    ADD_AGENT_PLAN(
            "addAgentPlan",
            CREATE,
            "Hands callees to a human agent.",
            required(BATCH_NAME, AGENT_GROUP_ID, ADD_TYPE, AGENT_ID, MOBILE_LIST)
                    .optional(CALL_TYPE, NOTIFY_URL),
            PlanReceipt.class,
            PlanReceipt::read),
    /**
     * Any other path of the vendor's server, with the fields of the message body as parameters. What such a path does is
     * not known, so it counts as CREATE and is never repeated by itself.
     */
    REQUEST(
            "request",
            CREATE,
            "Calls any other path of the vendor's API, signed like the rest; the option path names it.",
            none(),
            RawResult.class,
            RawResult::read);

    private static final Map<String, Operation> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Operation::path, Function.identity()));

    private final String path;
    private final OperationKind kind;
    private final Polling polling;
    private final String description;
    private final ParameterList parameters;
    private final Class<?> resultType;
    private final ResultReader<? extends JsonForm> resultReader;

    <T extends JsonForm> Operation(
            String path,
            OperationKind kind,
            String description,
            ParameterList parameters,
            Class<T> resultType,
            ResultReader<T> resultReader) {
        this(path, kind, Polling.NONE, description, parameters, resultType, resultReader);
    }

    <T extends JsonForm> Operation(
            String path,
            OperationKind kind,
            Polling polling,
            String description,
            ParameterList parameters,
            Class<T> resultType,
            ResultReader<T> resultReader) {
        this.path = path;
        this.kind = kind;
        this.polling = polling;
        this.description = description;
        this.parameters = parameters;
        this.resultType = resultType;
        this.resultReader = resultReader;
    }

    private static ParameterList required(Parameter... parameters) {
        return ParameterList.requiring(parameters);
    }

    private static ParameterList none() {
        return ParameterList.requiring();
    }

    /** The operation of this path, in the spelling of the API. */
    public static Optional<Operation> atPath(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** The paths of all operations in the order of the API document, for messages. */
    public static String paths() {
        return Stream.of(values()).map(Operation::path).collect(Collectors.joining(", "));
    }

    /**
     * The operation by which a health check asks whether an account can be called: it changes nothing, needs no parameters, and
     * an account has few lines.
     */
    public static Operation healthQuestion() {
        return GET_CALL_LINE;
    }

    /** The path below the base URL, which is also the operation's name in a {@code flashai:} URI. */
    public String path() {
        return path;
    }

    public OperationKind kind() {
        return kind;
    }

    /** What a route hears that polls the operation. */
    public Polling polling() {
        return polling;
    }

    public String description() {
        return description;
    }

    /** The parameters beyond the common ones, the required ones first. */
    public List<Parameter> parameters() {
        return parameters.all();
    }

    /** The parameters without which a request is not sent. */
    public List<Parameter> required() {
        return parameters.required();
    }

    public boolean requires(Parameter parameter) {
        return required().contains(parameter);
    }

    /** The parameters that are required because another one has a certain value. */
    public List<ParameterList.Condition> conditions() {
        return parameters.conditions();
    }

    /** Whether the result comes by page, asked for with {@code page} and {@code pageNum}. */
    public boolean isPageable() {
        return parameters().contains(PAGE);
    }

    /** Whether the operation takes callees, so that the message body may be just these. */
    public boolean takesCallees() {
        return parameters().contains(MOBILE_LIST);
    }

    /**
     * Whether a call makes a new batch of exactly its callees, so that the batch shows what became of the call. An agent's
     * callees may be added to those that are there.
     */
    public boolean hasBatchOfItsOwn() {
        return this == ADD_PLAN;
    }

    /** Whether the parameters are whatever the message body holds, and the path is the caller's. */
    public boolean isGeneric() {
        return this == REQUEST;
    }

    /** The record that {@link #resultReader()} makes of an answer. */
    public Class<?> resultType() {
        return resultType;
    }

    public ResultReader<? extends JsonForm> resultReader() {
        return resultReader;
    }

    /** The path, as it stands in a {@code flashai:} URI; Camel's metadata lists the operations by this text. */
    @Override
    public String toString() {
        return path;
    }
}
