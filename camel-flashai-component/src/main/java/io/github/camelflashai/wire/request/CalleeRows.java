package io.github.camelflashai.wire.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The callees of a text. To this package it also gives their lines, and what is wrong with each. */
final class CalleeRows implements CalleeIterator {
    private static final int NOT_READ = -1;

    private final Opening opening;
    private final boolean opensAgain;
    private CalleeSource source;
    private CalleeRow next;
    private boolean ended;
    private int index = -1;
    private int first = NOT_READ;

    /** Opens what the callees are read from, at its start. */
    @FunctionalInterface
    interface Opening {
        CalleeSource open() throws IOException;
    }

    /** @param opensAgain whether it can be opened more than once */
    CalleeRows(Opening opening, boolean opensAgain) throws IOException {
        this.opening = opening;
        this.opensAgain = opensAgain;
        this.source = opening.open();
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

    /**
     * The lines for an attempt to send them; for another one, from the line on with which the first has begun.
     *
     * @throws InvalidValueException if they were read before, and cannot be opened again
     */
    Iterator<CalleeRow> fromFirst() throws InvalidValueException {
        if (first != NOT_READ) {
            openAgain();
        }
        return lines();
    }

    /** The same with the lines. */
    Iterator<CalleeRow> lines() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return CalleeRows.this.hasNext();
            }

            @Override
            public CalleeRow next() {
                CalleeRow row = nextRow();
                first = first == NOT_READ ? index : first;
                return row;
            }
        };
    }

    private void openAgain() throws InvalidValueException {
        if (!opensAgain) {
            throw new InvalidValueException(OnePass.USED_UP);
        }
        close();
        try {
            source = opening.open();
        } catch (IOException e) {
            throw unfit(e);
        }
        ended = false;
        next = null;
        index = -1;
        while (index < first - 1 && hasNext()) {
            nextRow();
        }
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
            reason = "is no valid JSON or CSV" + Json.place(parsing)
                    + " (a name that stands twice, or a quote that is not closed, is"
                    + " not valid either)";
        } else if (e instanceof NumberFormatException) {
            reason = "holds a number with an exponent beyond all measure";
        }
        return CalleeParser.refused(List.of(Violation.of(Violation.Kind.WRONG_TYPE, CalleeParser.PARAMETER, reason)));
    }
}
