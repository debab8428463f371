package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads callees out of what a route may hold: text, or a list of maps and records. Values are checked when they are sent, by the
 * rules of the endpoint that sends them.
 */
public final class CalleeParser {
    static final String PARAMETER = Parameter.MOBILE_LIST.wireName();
    private static final int FAULTS_AT_MOST = 1000;
    private static final int MOST_BLANKS = 65_536;

    private CalleeParser() {}

    /**
     * The callees in a text, each read when it is asked for.
     *
     * @param text a JSON array of objects, or CSV whose first line names the columns: {@code phone}, and the variables of
     *     the script in their order; closed at its end
     * @throws FlashAiInvalidRequestException if it is neither
     */
    public static CalleeIterator open(Reader text, CsvFormat format) {
        return rows(() -> text, format, false);
    }

    /**
     * As {@link #open}, of what can be opened again: another attempt to send the callees reads all of them.
     *
     * @param text opens the text at its start
     */
    public static CalleeIterator openEachTime(Supplier<Reader> text, CsvFormat format) {
        return rows(text, format, true);
    }

    private static CalleeRows rows(Supplier<Reader> text, CsvFormat format, boolean opensAgain) {
        try {
            return new CalleeRows(() -> source(text.get(), format), opensAgain);
        } catch (IOException e) {
            throw CalleeRows.unfit(e);
        }
    }

    private static CalleeSource source(Reader text, CsvFormat format) throws IOException {
        try {
            BufferedReader reader = new BufferedReader(text);
            return startsArray(reader) ? new JsonCallees(reader) : new CsvCallees(reader, format);
        } catch (IOException e) {
            close(text, e);
            throw e;
        }
    }

    private static void close(Reader text, IOException reason) {
        try {
            text.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Skips a byte order mark and nothing else, so that lines are counted from the first. */
    private static boolean startsArray(BufferedReader reader) throws IOException {
        do {
            reader.mark(1);
        } while (reader.read() == '\uFEFF');
        reader.reset();
        reader.mark(MOST_BLANKS);
        int c = reader.read();
        for (int i = 1; i < MOST_BLANKS && Character.isWhitespace(c); i++) {
            c = reader.read();
        }
        reader.reset();
        return c == '[';
    }

    /**
     * All callees of a text, with their phones checked, since their lines are known here and not any more later.
     *
     * @throws FlashAiInvalidRequestException with all faults
     */
    public static List<Callee> readAll(Reader text, CsvFormat format) {
        CalleeRows rows = rows(() -> text, format, false);
        return all(rows.lines(), true);
    }

    /**
     * The callees in a list.
     *
     * @param elements {@link Callee}s, and maps and records with a {@code phone} and the variables of the script
     * @throws FlashAiInvalidRequestException with all faults, if one is no callee
     */
    public static List<Callee> of(Iterable<?> elements) {
        return all(elements.iterator(), false);
    }

    private static List<Callee> all(Iterator<?> elements, boolean checkPhones) {
        List<Callee> callees = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        CalleeShape shape = new CalleeShape();
        for (int index = 0; elements.hasNext() && faults.size() < FAULTS_AT_MOST; index++) {
            Object element = elements.next();
            try {
                Callee callee = shape.inOrder(CalleeMapper.callee(element), !(element instanceof Callee));
                if (checkPhones && !PhoneNumber.isPlausible(callee.phone())) {
                    throw new InvalidCalleeException(
                            Violation.Kind.NOT_LEGAL, "phone", PhoneNumber.fault(callee.phone()));
                }
                callees.add(callee);
            } catch (InvalidCalleeException e) {
                faults.add(fault(index, e, element));
            }
        }
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return callees;
    }

    static Violation fault(int index, InvalidCalleeException e, Object element) {
        String place = element instanceof CalleeRow row ? row.place() : "";
        return new Violation(e.kind(), PARAMETER, index, e.field(), e.getMessage() + place);
    }

    static FlashAiInvalidRequestException refused(List<Violation> faults) {
        return new FlashAiInvalidRequestException(Operation.ADD_PLAN.path(), faults);
    }
}
