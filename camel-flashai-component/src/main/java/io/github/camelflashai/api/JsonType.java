package io.github.camelflashai.api;

/** The JSON type in which a parameter travels. */
public enum JsonType {
    STRING,
    NUMBER,
    BOOLEAN
}
