package io.github.camelflashai;

import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.ParameterSource;
import java.util.Set;
import org.apache.camel.spi.PropertyConfigurerGetter;

/**
 * The parameters that are set as options: on the endpoint, or as its component's default. An address for callbacks that nobody
 * set is that of the account's own callback route, if it has one.
 */
public final class EndpointParameters implements ParameterSource {
    private static final Set<Parameter> CALLBACK_ADDRESSES = Set.of(Parameter.NOTIFY_URL, Parameter.NOTIFY_BATCH_URL);

    private final FlashAiEndpoint endpoint;
    private final PropertyConfigurerGetter options;

    public EndpointParameters(FlashAiEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = (PropertyConfigurerGetter) endpoint.getComponent().getEndpointPropertyConfigurer();
    }

    @Override
    public Object value(Parameter parameter) {
        Object option = options.getOptionValue(endpoint, parameter.wireName(), false);
        return option == null && CALLBACK_ADDRESSES.contains(parameter) ? endpoint.callbackUrl() : option;
    }

    @Override
    public String whereToSet(Parameter parameter) {
        return "set the option " + parameter.wireName();
    }
}
