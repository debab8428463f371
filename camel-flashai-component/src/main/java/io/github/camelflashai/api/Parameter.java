package io.github.camelflashai.api;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A parameter of the API beyond the common ones (clientId, nonce, timestamp, signType, sign), which the connector fills in
 * by itself. A parameter of the same name means the same in every operation; whether it is required is the
 * {@linkplain Operation operation's} to say.
 */
public enum Parameter {
    USER_ID("userId", ValueKind.NUMBER, Constraints.any(), ParameterText.USER_ID),
    BATCH_NAME("batchName", ValueKind.TEXT, Constraints.notBlank(), ParameterText.BATCH_NAME),
    BOTENCE_ID("botenceId", ValueKind.TEXT, Constraints.notBlank(), ParameterText.BOTENCE_ID),
    CALL_DATE("callDate", ValueKind.DATE, Constraints.day(), ParameterText.CALL_DATE),
    CALL_HOUR("callHour", ValueKind.COMMA_LIST, Constraints.hours(), ParameterText.CALL_HOUR),
    CLEAR("clear", ValueKind.NUMBER, Constraints.oneOf("0", "1"), ParameterText.CLEAR),
    API("api", ValueKind.FLAG, Constraints.any(), ParameterText.API),
    LINE_IDS("lineIds", ValueKind.COMMA_LIST, Constraints.commaList(), ParameterText.LINE_IDS),
    MOBILE_LIST("mobileList", ValueKind.CALLEES, Constraints.any(), ParameterText.MOBILE_LIST),
    RECALL("recall", ValueKind.NUMBER, Constraints.oneOf("0", "1"), ParameterText.RECALL),
    RECALL_PARAMS("recallParams", ValueKind.JSON_ARRAY, Constraints.jsonArray(), ParameterText.RECALL_PARAMS),
    NOTIFY_URL("notifyUrl", ValueKind.TEXT, Constraints.httpUrl(), ParameterText.NOTIFY_URL),
    NOTIFY_BATCH_URL("notifyBatchUrl", ValueKind.TEXT, Constraints.httpUrl(), ParameterText.NOTIFY_BATCH_URL),
    PHONE_LIST("phoneList", ValueKind.PHONE_LIST, Constraints.any(), ParameterText.PHONE_LIST),
    PHONE_STATUS("phoneStatus", ValueKind.NUMBER, Constraints.oneOf("1", "2", "3"), ParameterText.PHONE_STATUS),
    PAGE("page", ValueKind.NUMBER, Constraints.range(1, Long.MAX_VALUE), ParameterText.PAGE),
    PAGE_NUM("pageNum", ValueKind.NUMBER, Constraints.range(1, 5000), ParameterText.PAGE_NUM),
    PHONE("phone", ValueKind.TEXT, Constraints.phone(), ParameterText.PHONE),
    AGENT_GROUP_ID("agentGroupId", ValueKind.TEXT, Constraints.notBlank(), ParameterText.AGENT_GROUP_ID),
    ADD_TYPE("addType", ValueKind.TEXT, Constraints.oneOf("add", "add&clean"), ParameterText.ADD_TYPE),
    AGENT_ID("agentId", ValueKind.TEXT, Constraints.notBlank(), ParameterText.AGENT_ID),
    CALL_TYPE("callType", ValueKind.TEXT, Constraints.oneOf("0", "1"), ParameterText.CALL_TYPE);

    private static final Map<String, Parameter> BY_NAME_IN_LOWER_CASE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    p -> p.wireName.toLowerCase(java.util.Locale.ROOT), Function.identity()));

    private final String wireName;
    private final ValueKind kind;
    private final Constraint constraint;
    private final String description;

    Parameter(String wireName, ValueKind kind, Constraint constraint, String description) {
        this.wireName = wireName;
        this.kind = kind;
        this.constraint = constraint;
        this.description = description;
    }

    /** The parameter of this name, whatever the case of its letters. */
    public static Optional<Parameter> named(String name) {
        return Optional.ofNullable(BY_NAME_IN_LOWER_CASE.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** The name in the JSON of a request; also the name of the endpoint option and of the body field. */
    public String wireName() {
        return wireName;
    }

    public ValueKind kind() {
        return kind;
    }

    public Constraint constraint() {
        return constraint;
    }

    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
