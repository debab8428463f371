package io.github.camelflashai.wire.response;

import io.github.camelflashai.api.JsonForm;
import java.util.Map;

/** A result in the forms that a route may want it in. */
public interface ResultView {
    /** The immutable record. */
    JsonForm asObject();

    /** The fields of the body under the names of the API, as they came; empty if there are none. */
    Map<String, Object> asRaw();

    /** The whole message with its envelope: the very text that came. */
    String asWire();
}
