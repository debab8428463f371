package io.github.camelflashai.builder.endpoint;

import org.apache.camel.builder.endpoint.AbstractEndpointBuilder;

/**
 * What the generated builder stands on. Camel's own writes a {@code +} into the URI as it is, where Camel reads it as a blank: a phone
 * with its country code, or a secret, would be another one. Here such a value is written as {@code RAW(...)}.
 */
public class PlusKeepingEndpointBuilder extends AbstractEndpointBuilder {
    private static final String RAW = "RAW";

    public PlusKeepingEndpointBuilder(String scheme, String path) {
        super(scheme, path);
    }

    @Override
    public void doSetProperty(String key, Object value) {
        super.doSetProperty(key, kept(value));
    }

    @Override
    public void doSetMultiValueProperty(String name, String key, Object value) {
        super.doSetMultiValueProperty(name, key, kept(value));
    }

    private static Object kept(Object value) {
        if (!(value instanceof String text)
                || text.indexOf('+') < 0
                || text.startsWith(RAW + "(")
                || text.startsWith(RAW + "{")) {
            return value;
        }
        return text.indexOf(')') < 0 ? RAW + "(" + text + ")" : RAW + "{" + text + "}";
    }
}
