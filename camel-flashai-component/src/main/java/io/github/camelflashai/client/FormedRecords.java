package io.github.camelflashai.client;

import io.github.camelflashai.api.JsonForm;
import java.util.function.Function;

/** Records of a list, each in the form that was asked for. For one thread at a time. */
public final class FormedRecords implements RecordIterator<Object> {
    private final PageIterator<JsonForm> records;
    private final Function<JsonForm, Object> form;

    public FormedRecords(PageIterator<JsonForm> records, Function<JsonForm, Object> form) {
        this.records = records;
        this.form = form;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Object next() {
        return form.apply(records.next());
    }

    @Override
    public FormedRecords whole() {
        return new FormedRecords(records.whole(), form);
    }

    @Override
    public void close() {
        records.close();
    }
}
