package io.github.camelflashai.api;

/** Makes the record of an operation's result from the body of the answer. */
@FunctionalInterface
public interface ResultReader<T> {
    T read(ResultBody body);
}
