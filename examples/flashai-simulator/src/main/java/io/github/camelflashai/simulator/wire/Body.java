package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.EnvelopeVariant;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds the body of an answer: knows which fields are counts and how they are written. */
public final class Body {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();
    private final Behaviour behaviour;

    public Body(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    public Body text(String name, String value) {
        node.put(name, value);
        return this;
    }

    /** A number: text only on demand. */
    public Body number(String name, long value) {
        if (behaviour.has(EnvelopeVariant.COUNTS_AS_TEXT)) {
            node.put(name, Long.toString(value));
        } else {
            node.put(name, value);
        }
        return this;
    }

    /** A count that the document calls a string: a number only on demand. */
    public Body textCount(String name, long value) {
        if (behaviour.has(EnvelopeVariant.COUNTS_AS_NUMBERS)) {
            node.put(name, value);
        } else {
            node.put(name, Long.toString(value));
        }
        return this;
    }

    /** The object itself. */
    public ObjectNode node() {
        return node;
    }
}
