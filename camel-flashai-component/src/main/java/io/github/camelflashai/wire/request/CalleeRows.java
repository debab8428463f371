package io.github.camelflashai.wire.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The callees of a text. To this package it also gives their lines, and what is wrong with each. */
final class CalleeRows implements CalleeIterator {
    private final CalleeSource source;
    private CalleeRow next;
    private boolean ended;
    private int index = -1;

    CalleeRows(CalleeSource source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = source.next();
            } catch (IOException | NumberFormatException e) {
                close();
                throw unfit(e);
            }
            if (next == null) {
                close();
            }
        }
        return next != null;
    }

    @Override
    public Callee next() {
        CalleeRow row = nextRow();
        try {
            return row.callee();
        } catch (InvalidCalleeException e) {
            throw CalleeParser.refused(List.of(CalleeParser.fault(index, e, row)));
        }
    }

    private CalleeRow nextRow() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CalleeRow row = next;
        next = null;
        index++;
        return row;
    }

    /** The same with the lines. */
    Iterator<CalleeRow> withLines() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return CalleeRows.this.hasNext();
            }

            @Override
            public CalleeRow next() {
                return nextRow();
            }
        };
    }

    @Override
    public void close() {
        ended = true;
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException("What the callees are read from cannot be closed", e);
        }
    }

    /** The parser's own message quotes the text, which holds phones: only the place is taken. */
    static FlashAiInvalidRequestException unfit(Exception e) {
        String reason = e.getMessage();
        if (e instanceof JsonProcessingException parsing) {
            reason = "is no valid JSON or CSV at line " + parsing.getLocation().getLineNr() + ", column "
                    + parsing.getLocation().getColumnNr()
                    + " (a name that stands twice, or a quote that is not closed, is"
                    + " not valid either)";
        } else if (e instanceof NumberFormatException) {
            reason = "holds a number with an exponent beyond all measure";
        }
        return CalleeParser.refused(List.of(Violation.of(Violation.Kind.WRONG_TYPE, CalleeParser.PARAMETER, reason)));
    }
}
