package io.github.camelflashai;

import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.wire.Json;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Records as the text of a JSON array in UTF-8, of which there is no more in memory than the record that is being read. */
final class JsonArrayStream extends InputStream {
    private final Iterator<?> records;
    private ByteBuffer part = ByteBuffer.allocate(0);
    private String before = "[";
    private boolean ended;

    JsonArrayStream(Iterator<?> records) {
        this.records = records;
    }

    @Override
    public int read() {
        return hasMore() ? Byte.toUnsignedInt(part.get()) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, part.remaining());
        part.get(bytes, offset, count);
        return count;
    }

    private boolean hasMore() {
        if (!part.hasRemaining() && !ended) {
            part = ByteBuffer.wrap(next().getBytes(StandardCharsets.UTF_8));
        }
        return part.hasRemaining();
    }

    private String next() {
        if (records.hasNext()) {
            String text = before + Json.text(((JsonForm) records.next()).toMap());
            before = ",";
            return text;
        }
        ended = true;
        return "[".equals(before) ? "[]" : "]";
    }
}
