package io.github.camelflashai;

import io.github.camelflashai.api.Callee;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * The data type {@code flashai:callees}: makes a list of {@link Callee}s of a body that holds them as CSV or JSON text, or as a
 * list of maps or records. What cannot be read ends in the {@link io.github.camelflashai.api.FlashAiInvalidRequestException} that
 * says why, and the body stays as it was.
 */
@DataTypeTransformer(
        name = CalleesDataTypeTransformer.NAME,
        description = "Callees out of CSV or JSON text, or a list of maps or records")
public final class CalleesDataTypeTransformer extends Transformer {
    /** The name of the data type. */
    public static final String NAME = "flashai:callees";

    @Override
    public void transform(Message message, DataType from, DataType to) throws InvalidPayloadException {
        message.setBody(CalleeContent.all(message.getMandatoryBody(), message.getExchange()));
    }
}
