package io.github.camelflashai.wire.request;

import io.github.camelflashai.wire.DelimitedText;

/** Counts the records of an encoded text that comes in segments. An empty record is none. */
final class RecordCounter implements Segment.Visitor {
    private long ended;
    private boolean begun;

    @Override
    public void visit(Segment segment) {
        byte[] bytes = segment.bytes();
        for (int i = 0; i < segment.length(); i++) {
            if (bytes[i] != DelimitedText.RECORD) {
                begun = true;
            } else if (begun) {
                ended++;
                begun = false;
            }
        }
    }

    /** How many there were up to now. */
    long count() {
        return begun ? ended + 1 : ended;
    }
}
