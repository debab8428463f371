package io.github.camelflashai.wire.request;

import java.io.IOException;
import java.io.OutputStream;

/** The JSON of a request, on its way out. */
public interface RequestBody {
    /** Its length in bytes; -1 if that is known only when all of it is written. */
    long length();

    /**
     * Writes it.
     *
     * @throws io.github.camelflashai.api.FlashAiInvalidRequestException if callees that are encoded while they are sent turn
     *     out to have faults; what was written till then is no whole JSON, so no server can take it for a request
     */
    void writeTo(OutputStream out) throws IOException;
}
