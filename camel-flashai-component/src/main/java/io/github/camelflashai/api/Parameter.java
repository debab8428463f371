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
    USER_ID("userId", ValueKind.NUMBER, Constraints.any(), ParameterDescriptions.USER_ID),
    BATCH_NAME("batchName", ValueKind.TEXT, Constraints.notBlank(), ParameterDescriptions.BATCH_NAME),
    BOTENCE_ID("botenceId", ValueKind.TEXT, Constraints.notBlank(), ParameterDescriptions.BOTENCE_ID),
    CALL_DATE("callDate", ValueKind.DATE, Constraints.day(), ParameterDescriptions.CALL_DATE),
    CALL_HOUR("callHour", ValueKind.COMMA_LIST, Constraints.hours(), ParameterDescriptions.CALL_HOUR),
    CLEAR("clear", ValueKind.NUMBER, Constraints.oneOf("0", "1"), ParameterDescriptions.CLEAR),
    API("api", ValueKind.FLAG, Constraints.any(), ParameterDescriptions.API),
    LINE_IDS("lineIds", ValueKind.COMMA_LIST, Constraints.commaList(), ParameterDescriptions.LINE_IDS),
    MOBILE_LIST("mobileList", ValueKind.CALLEES, Constraints.any(), ParameterDescriptions.MOBILE_LIST),
    RECALL("recall", ValueKind.NUMBER, Constraints.oneOf("0", "1"), ParameterDescriptions.RECALL),
    RECALL_PARAMS("recallParams", ValueKind.JSON_ARRAY, Constraints.jsonArray(), ParameterDescriptions.RECALL_PARAMS),
    NOTIFY_URL("notifyUrl", ValueKind.TEXT, Constraints.httpUrl(), ParameterDescriptions.NOTIFY_URL),
    NOTIFY_BATCH_URL("notifyBatchUrl", ValueKind.TEXT, Constraints.httpUrl(), ParameterDescriptions.NOTIFY_BATCH_URL),
    PHONE_LIST("phoneList", ValueKind.PHONE_LIST, Constraints.any(), ParameterDescriptions.PHONE_LIST),
    PHONE_STATUS("phoneStatus", ValueKind.NUMBER, Constraints.oneOf("1", "2", "3"), ParameterDescriptions.PHONE_STATUS),
    PAGE("page", ValueKind.NUMBER, Constraints.range(1, Long.MAX_VALUE), ParameterDescriptions.PAGE),
    PAGE_NUM("pageNum", ValueKind.NUMBER, Constraints.range(1, 5000), ParameterDescriptions.PAGE_NUM),
    PHONE("phone", ValueKind.PHONE, Constraints.phone(), ParameterDescriptions.PHONE),
    AGENT_GROUP_ID("agentGroupId", ValueKind.TEXT, Constraints.notBlank(), ParameterDescriptions.AGENT_GROUP_ID),
    ADD_TYPE(
            "addType",
            ValueKind.TEXT,
            Constraints.oneOf("add", "add&clean"),
            ParameterDescriptions.ADD_TYPE,
            Map.of("addAndClean", "add&clean")),
    AGENT_ID("agentId", ValueKind.TEXT, Constraints.notBlank(), ParameterDescriptions.AGENT_ID),
    CALL_TYPE("callType", ValueKind.TEXT, Constraints.oneOf("0", "1"), ParameterDescriptions.CALL_TYPE);

    private static final Map<String, Parameter> BY_NAME_IN_LOWER_CASE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    p -> p.wireName.toLowerCase(java.util.Locale.ROOT), Function.identity()));

    private final String wireName;
    private final ValueKind kind;
    private final Constraint constraint;
    private final String description;
    private final Map<String, String> aliases;

    Parameter(String wireName, ValueKind kind, Constraint constraint, String description) {
        this(wireName, kind, constraint, description, Map.of());
    }

    Parameter(String wireName, ValueKind kind, Constraint constraint, String description, Map<String, String> aliases) {
        this.aliases = aliases;
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

    /** The value as the API has it, of one that has a second spelling here: an ampersand cannot stand in a URI. */
    public String spelling(String value) {
        return aliases.getOrDefault(value, value);
    }

    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
