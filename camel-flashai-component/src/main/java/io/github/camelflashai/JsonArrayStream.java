package io.github.camelflashai;

import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.wire.Json;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.camel.Message;

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
            String text = before + json(records.next());
            before = ",";
            return text;
        }
        ended = true;
        return "[".equals(before) ? "[]" : "]";
    }

    /** A record by itself, in the form that {@code resultFormat} gave it, or as the body of a message. */
    private static String json(Object record) {
        if (record instanceof Message message) {
            return json(message.getBody());
        }
        if (record instanceof JsonForm form) {
            return Json.text(form.toMap());
        }
        return record instanceof String json ? json : Json.text(record);
    }
}
