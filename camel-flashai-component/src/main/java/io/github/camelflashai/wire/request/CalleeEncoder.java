package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.DelimitedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes callees as the text of {@code mobileList}. A delimiter inside a value would shift every field behind it, so it is a
 * fault that names callee and field, or, if so configured, another character takes its place.
 */
final class CalleeEncoder {
    private static final int FIELDS = 5;
    private static final Pattern SIGNED = Pattern.compile("\\s*-\\s*[0-9][0-9.,]*\\s*");

    private final Character delimiterReplacement;
    private final int itemFaults;
    private final CalleeFaults faults;
    private final SegmentedText text;
    private boolean begun;
    private int lastStart;
    private boolean isLastTheFirst;
    private List<String> lastNames;
    private byte[] encodedNames;
    private boolean namesEscaped;

    /**
     * An encoder at the start of a list.
     *
     * @param rules what counts as a delimiter inside a value, and what takes its place
     * @param text takes the list
     * @param faults takes what is wrong with a callee
     */
    CalleeEncoder(RequestRules rules, SegmentedText text, CalleeFaults faults) {
        this.delimiterReplacement = rules.delimiterReplacement();
        this.itemFaults = Utf8.FIELD_DELIMITER | Utf8.ITEM_DELIMITER | (rules.tildeDelimits() ? Utf8.TILDE : 0);
        this.text = text;
        this.faults = faults;
    }

    /**
     * Appends a callee.
     *
     * @param itemsLength what {@link #lengthOf} says of attach and of params, together
     */
    void append(Callee callee, int itemsLength) {
        begin(FIELDS
                + itemsLength
                + callee.phone().length()
                + callee.custName().length()
                + callee.custCompany().length());
        phone(callee.phone());
        text.append(DelimitedText.FIELD);
        attach(callee);
        text.append(DelimitedText.FIELD);
        items("params", callee.params(), callee);
        if (!callee.custName().isEmpty() || !callee.custCompany().isEmpty()) {
            text.append(DelimitedText.FIELD);
            value(callee.custName(), "custName", -1, callee, Utf8.FIELD_DELIMITER);
            text.append(DelimitedText.FIELD);
            value(callee.custCompany(), "custCompany", -1, callee, Utf8.FIELD_DELIMITER);
        }
    }

    /** Appends a record of the API's text as it came. */
    void append(String phone, String record) {
        begin(record.length() + 1);
        if ((text.append(record) & Utf8.LONE_SURROGATE) != 0) {
            faults.add(Violation.Kind.WRONG_TYPE, null, RequestBuilder.NOT_ENCODABLE);
        }
        if (!PhoneNumber.isPlausible(phone)) {
            faults.add(Violation.Kind.NOT_LEGAL, "phone", PhoneNumber.fault(phone));
        }
    }

    /** Takes the callee back that was appended last. */
    void takeBack() {
        text.takeBackTo(lastStart);
        begun = !isLastTheFirst;
    }

    private void begin(int chars) {
        text.reserve(chars);
        lastStart = text.mark();
        isLastTheFirst = !begun;
        if (begun) {
            text.append(DelimitedText.RECORD);
        }
        begun = true;
    }

    /** Several names are no free text, and each of them needs its value. */
    static boolean isOtherCount(int names, int values) {
        return names > 1 && values > 0 && names != values;
    }

    static String otherCount(int names, int values) {
        return "has " + values + (values == 1 ? " value" : " values") + " for the " + names
                + " names of attach (items are joined by -): a value with a hyphen in it counts as several, and those"
                + " behind it would shift";
    }

    /** How long items are in chars, with a delimiter for each. */
    static int lengthOf(List<String> values) {
        int length = values.size();
        for (int i = 0; i < values.size(); i++) {
            length += values.get(i).length();
        }
        return length;
    }

    private void phone(String phone) {
        int seen = text.append(phone);
        if ((seen & Utf8.LONE_SURROGATE) != 0) {
            faults.add(Violation.Kind.WRONG_TYPE, "phone", RequestBuilder.NOT_ENCODABLE);
        } else if ((seen & Utf8.FIELD_DELIMITER) != 0) {
            faults.add(Violation.Kind.SHIFTS_DATA, "phone", "holds ^ or |, which would shift the fields behind it");
        } else if (!isPlausible(phone, seen)) {
            faults.add(
                    phone.isEmpty() ? Violation.Kind.MISSING : Violation.Kind.NOT_LEGAL,
                    "phone",
                    PhoneNumber.fault(phone));
        }
    }

    /** Digits alone were seen on the way; anything else is looked at again. */
    private static boolean isPlausible(String phone, int seen) {
        return ((seen & Utf8.OTHER) == 0 && PhoneNumber.isPlausibleLength(phone.length()))
                || PhoneNumber.isPlausible(phone);
    }

    /** The callees of a list mostly have the same names, so these are encoded once. */
    private void attach(Callee callee) {
        List<String> names = callee.attach();
        if (encodedNames != null && names.equals(lastNames)) {
            text.append(encodedNames, namesEscaped);
            return;
        }
        int seen = items("attach", names, callee);
        boolean clean = (seen & (itemFaults | Utf8.LONE_SURROGATE)) == 0;
        lastNames = names;
        encodedNames = clean ? String.join("-", names).getBytes(StandardCharsets.UTF_8) : null;
        namesEscaped = (seen & Utf8.ESCAPED) != 0;
    }

    private int items(String field, List<String> values, Callee callee) {
        int seen = 0;
        for (int i = 0, count = values.size(); i < count; i++) {
            if (i > 0) {
                text.append(DelimitedText.ITEM);
            }
            seen |= value(values.get(i), field, i, callee, itemFaults);
        }
        return seen;
    }

    private int value(String value, String field, int item, Callee callee, int delimiters) {
        int seen = text.append(value);
        if ((seen & (delimiters | Utf8.LONE_SURROGATE)) != 0) {
            clean(value, seen, nameOf(field, item, callee), delimiters);
        }
        return seen;
    }

    private void clean(String value, int seen, String field, int delimiters) {
        if ((seen & Utf8.LONE_SURROGATE) != 0) {
            faults.add(Violation.Kind.WRONG_TYPE, field, RequestBuilder.NOT_ENCODABLE);
        } else if (delimiterReplacement != null && SIGNED.matcher(value).matches()) {
            faults.add(
                    Violation.Kind.SHIFTS_DATA,
                    field,
                    "is a negative number, whose sign is a delimiter of the API: delimiterReplacement leaves it alone, since"
                            + " without it the robot would say another number. Write it in words, or without the sign");
        } else if (delimiterReplacement != null) {
            text.takeBack(value);
            text.append(replaced(value, delimiters));
        } else {
            faults.add(
                    Violation.Kind.SHIFTS_DATA,
                    field,
                    "holds a delimiter of the API ("
                            + named(delimiters)
                            + "), which would shift the values behind it: write it without, or set delimiterReplacement to"
                            + " the character that takes its place");
        }
    }

    private static String named(int delimiters) {
        if ((delimiters & Utf8.TILDE) != 0) {
            return "^, |, - or ~";
        }
        return (delimiters & Utf8.ITEM_DELIMITER) != 0 ? "^, | or -" : "^ or |";
    }

    private String replaced(String value, int delimiters) {
        String replaced = value.replace(DelimitedText.FIELD, delimiterReplacement)
                .replace(DelimitedText.RECORD, delimiterReplacement);
        if ((delimiters & Utf8.ITEM_DELIMITER) != 0) {
            replaced = replaced.replace(DelimitedText.ITEM, delimiterReplacement);
        }
        return (delimiters & Utf8.TILDE) != 0 ? replaced.replace(DelimitedText.TILDE, delimiterReplacement) : replaced;
    }

    /** A param is best named by its variable; where attach is no list of names, by its place. */
    private static String nameOf(String field, int item, Callee callee) {
        if (item < 0) {
            return field;
        }
        boolean named = callee.attach().size() == callee.params().size();
        return named ? callee.attach().get(item) : field + "[" + item + "]";
    }
}
