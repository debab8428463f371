package io.github.camelflashai.simulator.wire;

/** The JSON types that a parameter may have: a request is a flat object. */
public enum JsonType {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
}
