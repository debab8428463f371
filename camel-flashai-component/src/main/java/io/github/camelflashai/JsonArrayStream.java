package io.github.camelflashai;

import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Records as the text of a JSON array in UTF-8, of which there is no more in memory than the record that is being read. */
final class JsonArrayStream extends SequenceInputStream {
    JsonArrayStream(Iterator<?> records) {
        super(new Parts(records));
    }

    private static final class Parts implements Enumeration<InputStream> {
        private final Iterator<?> records;
        private String before = "[";
        private boolean ended;

        Parts(Iterator<?> records) {
            this.records = records;
        }

        @Override
        public boolean hasMoreElements() {
            return !ended;
        }

        @Override
        public InputStream nextElement() {
            if (ended) {
                throw new NoSuchElementException();
            }
            ended = !records.hasNext();
            String text =
                    ended ? ("[".equals(before) ? "[]" : "]") : before + Json.text(((JsonForm) records.next()).toMap());
            before = ",";
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
