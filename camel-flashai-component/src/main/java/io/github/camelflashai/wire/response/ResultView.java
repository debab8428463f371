package io.github.camelflashai.wire.response;

import java.util.Map;

/** A result in the forms that a route may want it in. */
public interface ResultView {
    /** The immutable record. */
    Object asObject();

    /** The fields under the names of the API; empty if there are none. */
    Map<String, Object> asMap();

    /** The fields as the text of a JSON object. */
    String asJson();

    /** The whole message with its envelope, as it came. */
    String asRaw();
}
