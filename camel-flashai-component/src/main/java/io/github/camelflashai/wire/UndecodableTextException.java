package io.github.camelflashai.wire;

import java.io.IOException;
import java.nio.charset.Charset;

/** Bytes that are no text in the charset that they are said to be in. Its message is a reason, for a fault of a request. */
public final class UndecodableTextException extends IOException {
    private static final long serialVersionUID = 1L;

    UndecodableTextException(Charset charset, int line) {
        super("is no text in " + charset.name() + " at line " + line + ": set the charset that it is in, by charset=GBK"
                + " on the file endpoint or of convertBodyTo, or by the exchange property CamelCharsetName (GBK is what"
                + " Chinese Excel and WPS write)");
    }

    UndecodableTextException(int line) {
        super("holds U+FFFD at line " + line
                + ", which a decoder puts in place of bytes that it cannot read: an earlier"
                + " step has read it in the wrong charset, so set that step's charset, such as charset=GBK");
    }
}
