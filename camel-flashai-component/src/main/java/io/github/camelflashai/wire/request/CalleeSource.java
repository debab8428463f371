package io.github.camelflashai.wire.request;

import java.io.Closeable;
import java.io.IOException;

/** Reads callees one by one. */
interface CalleeSource extends Closeable {
    /** The next row; null at the end. */
    CalleeRow next() throws IOException;
}
