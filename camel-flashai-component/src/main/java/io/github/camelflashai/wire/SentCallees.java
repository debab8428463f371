package io.github.camelflashai.wire;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.DelimitedRecord;
import io.github.camelflashai.api.Parameter;
import java.util.List;
import java.util.Map;

/** The callees of a request, read back from what is sent: whatever the route gave may have been readable only once. */
public final class SentCallees {
    private final CalleeText text;

    private SentCallees(CalleeText text) {
        this.text = text;
    }

    /**
     * The callees of a request.
     *
     * @param request the checked parameters, as {@link RequestBuilder} makes them
     */
    public static SentCallees of(Map<String, Object> request) {
        Object callees = request.get(Parameter.MOBILE_LIST.wireName());
        return new SentCallees(callees instanceof CalleeText text ? text : CalleeText.of(""));
    }

    /** Whether they are in memory; those that are encoded while they are sent are not. */
    public boolean areKept() {
        return !text.isStreamed();
    }

    /** Whether the request can be sent now, or once more. */
    public boolean canBeSent() {
        return text.canBeSent();
    }

    /** All that are kept, each read when it is asked for. */
    public List<Callee> all() {
        return DelimitedText.records(text.text(), SentCallees::callee);
    }

    /** A callee as it stands in a request. */
    static Callee callee(DelimitedRecord fields) {
        return new Callee(
                fields.field(0),
                Callee.items(fields.field(1)),
                Callee.items(fields.field(2)),
                fields.field(3),
                fields.field(4));
    }
}
