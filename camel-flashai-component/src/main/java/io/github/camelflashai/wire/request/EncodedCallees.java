package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.DelimitedRecord;
import io.github.camelflashai.wire.DelimitedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The callees of a request, encoded once. Either all of it is kept, and can be sent any number of times; or it is streamed:
 * the first part is kept, and the rest is encoded while it is sent, which can be done once.
 */
public final class EncodedCallees {
    /** No callees. */
    public static final EncodedCallees NONE = kept(List.of());

    /** Encodes the rest of streamed callees, and gives them to a visitor. */
    @FunctionalInterface
    interface Rest {
        void encodeTo(Segment.Visitor visitor) throws IOException;
    }

    private final List<Segment> kept;
    private final Rest rest;
    private final WithheldCallees withheld;
    private final RecordCounter streamed = new RecordCounter();
    private boolean sent;

    private EncodedCallees(List<Segment> kept, Rest rest, WithheldCallees withheld) {
        this.kept = kept;
        this.rest = rest;
        this.withheld = withheld;
    }

    static EncodedCallees kept(List<Segment> segments) {
        return kept(segments, new WithheldCallees());
    }

    static EncodedCallees kept(List<Segment> segments, WithheldCallees withheld) {
        return new EncodedCallees(segments, null, withheld);
    }

    static EncodedCallees streamed(List<Segment> segments, Rest rest, WithheldCallees withheld) {
        return new EncodedCallees(segments, rest, withheld);
    }

    /** Callees that came in the text form of the API. */
    static EncodedCallees of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (Utf8.isForJava(text)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return kept(List.of(new Segment(bytes, bytes.length, Utf8.holdsEscaped(bytes))));
        }
        SegmentedText segments = new SegmentedText();
        segments.appendLong(text);
        segments.finish();
        return kept(segments.kept());
    }

    /** How many there are; of streamed callees, how many were sent up to now. */
    public long count() {
        if (rest != null) {
            return streamed.count();
        }
        RecordCounter counter = new RecordCounter();
        kept.forEach(counter::visit);
        return counter.count();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return kept.isEmpty() && rest == null;
    }

    /** Whether the message has callees, and all of them are left out. */
    public boolean isNobodyLeft() {
        return isEmpty() && !withheld.isEmpty();
    }

    /** The callees of the message that are left out by the rules. */
    public WithheldCallees withheld() {
        return withheld;
    }

    /** Whether they are encoded while they are sent, and so are not in memory. */
    public boolean isStreamed() {
        return rest != null;
    }

    /** Whether they can be sent now, or once more: streamed callees only once. */
    public boolean canBeSent() {
        return rest == null || !sent;
    }

    /**
     * All that are kept, each read when it is asked for. Read back from what is sent, because what the route gave may have been
     * readable only once.
     */
    public List<Callee> kept() {
        return DelimitedText.records(text(), EncodedCallees::callee);
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

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Segment segment : kept) {
            // No character crosses from one segment to the next.
            text.append(new String(segment.bytes(), 0, segment.length(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    /**
     * Gives all segments in order.
     *
     * @throws IllegalStateException if the callees are streamed and were sent before
     */
    void forEach(Segment.Visitor visitor) throws IOException {
        if (!canBeSent()) {
            throw new IllegalStateException("Streamed callees can be sent only once");
        }
        sent = true;
        for (Segment segment : kept) {
            visitor.visit(segment);
        }
        if (rest != null) {
            kept.forEach(streamed::visit);
            rest.encodeTo(segment -> {
                streamed.visit(segment);
                visitor.visit(segment);
            });
        }
    }
}
