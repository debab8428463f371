package io.github.camelflashai.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The callees of a request, encoded once. Either all of it is kept, and can be sent any number of times; or it is streamed:
 * the first part is kept, and the rest is encoded while it is sent, which can be done once.
 */
final class CalleeText {
    /** Encodes the rest of streamed callees, and gives them to a visitor. */
    @FunctionalInterface
    interface Rest {
        void encodeTo(Segment.Visitor visitor) throws IOException;
    }

    private final List<Segment> kept;
    private final Rest rest;
    private boolean sent;

    private CalleeText(List<Segment> kept, Rest rest) {
        this.kept = kept;
        this.rest = rest;
    }

    static CalleeText kept(List<Segment> segments) {
        return new CalleeText(segments, null);
    }

    static CalleeText streamed(List<Segment> segments, Rest rest) {
        return new CalleeText(segments, rest);
    }

    /** Callees that came in the text form of the API. */
    static CalleeText of(String text) {
        if (text.isEmpty()) {
            return kept(List.of());
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

    boolean isEmpty() {
        return kept.isEmpty() && rest == null;
    }

    boolean isStreamed() {
        return rest != null;
    }

    /** Whether it can be given now: streamed callees only once. */
    boolean canBeSent() {
        return rest == null || !sent;
    }

    /** All of it, if it is kept. */
    String text() {
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
            rest.encodeTo(visitor);
        }
    }
}
