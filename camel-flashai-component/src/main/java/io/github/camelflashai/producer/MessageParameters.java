package io.github.camelflashai.producer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ValueKind;
import io.github.camelflashai.wire.request.ParameterSource;
import org.apache.camel.Message;

/** The parameters of a call: from the message's header, then its body, then the options. */
public final class MessageParameters implements ParameterSource {
    private final Message message;
    private final MessageBody body;
    private final ParameterSource options;

    public MessageParameters(Message message, MessageBody body, ParameterSource options) {
        this.message = message;
        this.body = body;
        this.options = options;
    }

    @Override
    public Object value(Parameter parameter) {
        Object value = message.getHeader(FlashAiConstants.headerOf(parameter));
        if (value == null) {
            value = body.field(parameter.wireName());
        }
        if (value == null && parameter.kind() == ValueKind.CALLEES) {
            value = body.callees();
        }
        return value == null ? options.value(parameter) : value;
    }

    @Override
    public String whereToSet(Parameter parameter) {
        return "set the header " + FlashAiConstants.headerOf(parameter) + ", the field "
                + (parameter.kind() == ValueKind.CALLEES ? "callees" : parameter.wireName())
                + " of the body, or the option " + parameter.wireName();
    }
}
