package io.github.camelflashai;

import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.request.ParameterSource;
import org.apache.camel.spi.PropertyConfigurerGetter;

/** The parameters that are set as options: on the endpoint, or as its component's default. */
final class EndpointParameters implements ParameterSource {
    private final FlashAiEndpoint endpoint;
    private final PropertyConfigurerGetter options;

    EndpointParameters(FlashAiEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = (PropertyConfigurerGetter) endpoint.getComponent().getEndpointPropertyConfigurer();
    }

    @Override
    public Object value(Parameter parameter) {
        return options.getOptionValue(endpoint, parameter.wireName(), false);
    }

    @Override
    public String whereToSet(Parameter parameter) {
        return "set the option " + parameter.wireName();
    }
}
