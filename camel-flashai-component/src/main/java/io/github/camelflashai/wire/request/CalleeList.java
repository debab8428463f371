package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.DelimitedRecord;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.DelimitedText;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The callees of one list, in whatever form a route hands them over, read once and in their order. What it gives is good until it
 * is asked for the next one.
 */
final class CalleeList implements Iterator<ListedCallee> {
    private static final int FIELDS_AT_MOST = 5;

    private final Iterator<?> elements;
    private final CalleeShape shape = new CalleeShape();
    private final ListedCallee current = new ListedCallee();
    /** Those that were seen; null if it does not matter who stands in the list twice, which saves what grows with the list. */
    private final PhoneSet phones;

    private CalleeList(Iterator<?> elements, PhoneSet phones) {
        this.elements = elements;
        this.phones = phones;
    }

    /**
     * The callees of a value; empty if it holds none.
     *
     * @param seesRepeated whether it shall be known of each callee whether its phone stands in the list before
     * @throws InvalidValueException if it gives them once, and has done so
     */
    static Optional<Iterator<ListedCallee>> of(Object value, boolean seesRepeated) throws InvalidValueException {
        if (value instanceof CalleeChunk chunk) {
            return Optional.of(chunk.callees().iterator());
        }
        Optional<Iterator<?>> elements = value instanceof CharSequence text
                ? Optional.of(records(text.toString().strip()))
                : CalleeMapper.iterate(value);
        int expected = value instanceof Collection<?> collection ? collection.size() : 0;
        return elements.map(each -> new CalleeList(each, seesRepeated ? new PhoneSet(expected) : null));
    }

    private static Iterator<?> records(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            InvalidCalleeException fault = new InvalidCalleeException(
                    Violation.Kind.SHIFTS_DATA,
                    null,
                    "holds a line break: records are joined by | and by nothing else, so the lines would be read as one"
                            + " callee. CSV needs convertBodyTo: to Callee[], or to CalleeIterator for long files");
            return List.of(new ListedCallee().at(Callee.of(""), "").faulty(fault))
                    .iterator();
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
            return current.at(Callee.of(CalleeMapper.phoneOf(element)), place).faulty(e);
        }
    }

    private ListedCallee listed(Callee callee, boolean named, String place) {
        current.at(callee, place).repeated(isRepeated(callee));
        try {
            return current.ordered(shape.inOrder(callee, named));
        } catch (InvalidCalleeException e) {
            return current.shifted(e);
        }
    }

    private ListedCallee ofText(DelimitedRecord fields) {
        Callee callee = EncodedCallees.callee(fields);
        return current.at(callee, "")
                .repeated(isRepeated(callee))
                .inText(String.join(String.valueOf(DelimitedText.FIELD), fields.fields()))
                .faulty(fault(fields));
    }

    private boolean isRepeated(Callee callee) {
        // What is no phone reaches nobody, and is a fault of its own.
        return phones != null && !phones.add(callee.phone()) && PhoneNumber.isPlausible(callee.phone());
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
