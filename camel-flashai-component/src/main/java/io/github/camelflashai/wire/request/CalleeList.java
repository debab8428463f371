package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.DelimitedRecord;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.DelimitedText;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The callees of one list, in whatever form a route hands them over, read once and in their order. */
final class CalleeList implements Iterator<ListedCallee> {
    private static final int FIELDS_AT_MOST = 5;

    private final Iterator<?> elements;
    private final CalleeShape shape = new CalleeShape();
    private final PhoneSet phones = new PhoneSet();

    private CalleeList(Iterator<?> elements) {
        this.elements = elements;
    }

    /**
     * The callees of a value; empty if it holds none.
     *
     * @throws InvalidValueException if it gives them once, and has done so
     */
    static Optional<Iterator<ListedCallee>> of(Object value) throws InvalidValueException {
        if (value instanceof CalleeChunk chunk) {
            return Optional.of(chunk.callees().iterator());
        }
        Optional<Iterator<?>> elements = value instanceof CharSequence text
                ? Optional.of(records(text.toString().strip()))
                : CalleeMapper.iterate(value);
        return elements.map(CalleeList::new);
    }

    private static Iterator<?> records(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            InvalidCalleeException fault = new InvalidCalleeException(
                    Violation.Kind.SHIFTS_DATA,
                    null,
                    "holds a line break: records are joined by | and by nothing else, so the lines would be read as one"
                            + " callee. CSV needs convertBodyTo: to Callee[], or to CalleeIterator for long files");
            return List.of(ListedCallee.faulty(Callee.of(""), fault, "")).iterator();
        }
        return DelimitedText.records(text, record -> record).iterator();
    }

    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public ListedCallee next() {
        Object element = elements.next();
        if (element instanceof ListedCallee listed) {
            return listed;
        }
        if (element instanceof DelimitedRecord fields) {
            return ofText(fields);
        }
        String place = element instanceof CalleeRow row ? row.place() : "";
        try {
            return listed(CalleeMapper.callee(element), !(element instanceof Callee), place);
        } catch (InvalidCalleeException e) {
            return ListedCallee.faulty(Callee.of(CalleeMapper.phoneOf(element)), e, place);
        }
    }

    private ListedCallee listed(Callee callee, boolean named, String place) {
        boolean repeated = isRepeated(callee);
        try {
            return ListedCallee.of(callee, shape.inOrder(callee, named), place, repeated);
        } catch (InvalidCalleeException e) {
            return ListedCallee.shifted(callee, e, place, repeated);
        }
    }

    private ListedCallee ofText(DelimitedRecord fields) {
        Callee callee = EncodedCallees.callee(fields);
        return ListedCallee.ofText(
                callee,
                String.join(String.valueOf(DelimitedText.FIELD), fields.fields()),
                fault(fields),
                isRepeated(callee));
    }

    private boolean isRepeated(Callee callee) {
        // What is no phone reaches nobody, and is a fault of its own.
        return PhoneNumber.isPlausible(callee.phone()) && !phones.add(callee.phone());
    }

    private static InvalidCalleeException fault(DelimitedRecord fields) {
        if (fields.size() > FIELDS_AT_MOST) {
            return new InvalidCalleeException(
                    Violation.Kind.SHIFTS_DATA,
                    null,
                    "has " + fields.size() + " fields, but phone^attach^params and custName^custCompany are "
                            + FIELDS_AT_MOST + " at most: a ^ inside a value shifts those behind it");
        }
        int names = Callee.items(fields.field(1)).size();
        int values = valuesOf(fields.field(2), names);
        return CalleeEncoder.isOtherCount(names, values)
                ? new InvalidCalleeException(
                        Violation.Kind.SHIFTS_DATA, "params", CalleeEncoder.otherCount(names, values))
                : null;
    }

    /** An older server joins values by ~, and a hyphen is part of a value there; for others it is the ~ that is. */
    private static int valuesOf(String params, int names) {
        int values = Callee.items(params).size();
        return values != names && params.indexOf('~') >= 0 ? params.split("~", -1).length : values;
    }

    /** What a value is that holds no callees. */
    static String unfit(Object value) {
        return "is a " + value.getClass().getName()
                + ": callees must be a list, iterable, iterator or stream of Callee, Map or record, or the text of the"
                + " API (phone^attach^params|...)";
    }
}
