package io.github.camelflashai.producer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OperationKind;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ValueKind;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.WireText;
import io.github.camelflashai.wire.request.ParameterSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.Message;

/** The parameters of a call: from the message's headers, then its body, then the options. */
public final class MessageParameters implements ParameterSource {
    /**
     * Not taken from headers that come from outside: who can write to a queue must not choose who gets the results, and callees
     * belong into a body, since brokers and traces show headers.
     */
    private static final Set<Parameter> NOT_FROM_OUTSIDE =
            EnumSet.of(Parameter.NOTIFY_URL, Parameter.NOTIFY_BATCH_URL, Parameter.MOBILE_LIST);

    private final Operation operation;
    private final Message message;
    private final MessageBody body;
    private final ParameterSource options;
    private final String headerPrefix;

    /**
     * The parameters of a message.
     *
     * @param headerPrefix what the names of headers begin with that came from outside; null if there are none
     */
    public MessageParameters(
            Operation operation, Message message, MessageBody body, ParameterSource options, String headerPrefix) {
        this.operation = operation;
        this.message = message;
        this.body = body;
        this.options = options;
        this.headerPrefix = headerPrefix;
    }

    @Override
    public Object value(Parameter parameter) {
        Object given = given(parameter);
        return given == null ? spelt(parameter, options.value(parameter)) : given;
    }

    /** Servers write the name of a batch down without outer blanks, and with them do not find it any more, such as to stop it. */
    private static Object spelt(Parameter parameter, Object value) {
        return parameter == Parameter.BATCH_NAME
                        && value instanceof CharSequence name
                        && !name.toString().isBlank()
                ? name.toString().strip()
                : value;
    }

    /** What the message itself gives; null if it gives nothing. */
    Object given(Parameter parameter) {
        Object value = message.getHeader(FlashAiConstants.headerOf(parameter));
        if (value == null) {
            value = fromOutside(parameter);
        }
        if (value == null) {
            value = ofBody(parameter);
        }
        return value == null && parameter.kind() == ValueKind.CALLEES ? body.callees() : spelt(parameter, value);
    }

    private Object fromOutside(Parameter parameter) {
        if (headerPrefix == null || NOT_FROM_OUTSIDE.contains(parameter)) {
            return null;
        }
        String name = headerPrefix + parameter.wireName();
        // Kafka's headers are bytes.
        return message.getHeader(name) instanceof byte[]
                ? message.getHeader(name, String.class)
                : message.getHeader(name);
    }

    /**
     * What the body says. Plain text beside an option may be the name that is meant, or what a step before has left behind:
     * where the wrong batch would be changed by it, it is refused.
     */
    private Object ofBody(Parameter parameter) {
        Object value = body.field(parameter.wireName());
        if (value == null || !body.plain() || parameter.kind() == ValueKind.PHONE_LIST) {
            return value;
        }
        Object option = options.value(parameter);
        if (option == null || WireText.of(option).equals(value)) {
            return value;
        }
        if (operation.kind() == OperationKind.READ) {
            return null;
        }
        throw new FlashAiInvalidRequestException(
                operation.path(),
                List.of(Violation.of(
                        Violation.Kind.NOT_LEGAL,
                        parameter.wireName(),
                        "is the option, and the body is a text that is another one: give it in the body as JSON, or"
                                + " remove the body")));
    }

    @Override
    public String whereToSet(Parameter parameter) {
        String field = parameter.kind() == ValueKind.CALLEES ? "callees" : parameter.wireName();
        String header = FlashAiConstants.headerOf(parameter);
        return "set the field " + field + " in the body as JSON, the option " + parameter.wireName()
                + ", or the header " + header + "; a header of that name does not come through JMS, Kafka or HTTP";
    }
}
