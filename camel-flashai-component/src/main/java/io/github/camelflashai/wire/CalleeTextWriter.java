package io.github.camelflashai.wire;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Fault;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneNumber;
import java.util.List;

/**
 * Writes callees as the text of {@code mobileList}. A delimiter inside a value would shift every field behind it, so it is a
 * fault that names callee and field, or, if so configured, another character takes its place.
 */
final class CalleeTextWriter {
    private static final String PARAMETER = Parameter.MOBILE_LIST.wireName();

    private final Character delimiterReplacement;
    private final Faults faults;
    private final StringBuilder text = new StringBuilder();
    private int index = -1;

    /** @param delimiterReplacement what takes the place of a delimiter inside a value; null to refuse it */
    CalleeTextWriter(Character delimiterReplacement, Faults faults) {
        this.delimiterReplacement = delimiterReplacement;
        this.faults = faults;
    }

    /** Appends a callee; counts as one even if it has faults, so that indexes stay those of the list. */
    void write(Callee callee) {
        index++;
        if (!text.isEmpty()) {
            text.append(DelimitedText.RECORD);
        }
        phone(callee.phone());
        text.append(DelimitedText.FIELD);
        items("attach", callee.attach(), callee.attach());
        text.append(DelimitedText.FIELD);
        items("params", callee.params(), names(callee));
        if (!callee.custName().isEmpty() || !callee.custCompany().isEmpty()) {
            text.append(DelimitedText.FIELD);
            value("custName", callee.custName(), false);
            text.append(DelimitedText.FIELD);
            value("custCompany", callee.custCompany(), false);
        }
    }

    /** Notes a callee that cannot be written at all. */
    void refuse(Fault.Kind kind, String field, String reason) {
        index++;
        fault(kind, field, reason);
    }

    String text() {
        return text.toString();
    }

    private void phone(String phone) {
        if (!WireText.isEncodable(phone)) {
            fault(Fault.Kind.WRONG_TYPE, "phone", RequestBuilder.NOT_ENCODABLE);
        } else if (isDelimiterIn(phone, false)) {
            fault(Fault.Kind.SHIFTS_DATA, "phone", "holds ^ or |, which would shift the fields behind it");
        } else if (!PhoneNumber.isPlausible(phone)) {
            fault(
                    phone.isEmpty() ? Fault.Kind.MISSING : Fault.Kind.NOT_LEGAL,
                    "phone",
                    (phone.isEmpty() ? "is missing: " : "is " + PhoneNumber.mask(phone) + ": ") + PhoneNumber.FORMAT);
        }
        text.append(phone);
    }

    private void items(String field, List<String> values, List<String> names) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(DelimitedText.ITEM);
            }
            value(names.isEmpty() ? field + "[" + i + "]" : names.get(i), values.get(i), true);
        }
    }

    /** A param is best named by its variable; where attach is no list of names, by its place. */
    private static List<String> names(Callee callee) {
        return callee.attach().size() == callee.params().size() ? callee.attach() : List.of();
    }

    private void value(String field, String value, boolean isItem) {
        if (!WireText.isEncodable(value)) {
            fault(Fault.Kind.WRONG_TYPE, field, RequestBuilder.NOT_ENCODABLE);
        }
        if (!isDelimiterIn(value, isItem)) {
            text.append(value);
        } else if (delimiterReplacement != null) {
            value.chars().forEach(c -> text.append(isDelimiter(c, isItem) ? delimiterReplacement : (char) c));
        } else {
            fault(
                    Fault.Kind.SHIFTS_DATA,
                    field,
                    "holds a delimiter of the API (" + (isItem ? "^, | or -" : "^ or |")
                            + "), which would shift the values behind it: write it without, or set delimiterReplacement to"
                            + " the character that takes its place");
        }
    }

    private static boolean isDelimiterIn(String value, boolean isItem) {
        return value.chars().anyMatch(c -> isDelimiter(c, isItem));
    }

    private static boolean isDelimiter(int c, boolean isItem) {
        return c == DelimitedText.FIELD || c == DelimitedText.RECORD || (isItem && c == DelimitedText.ITEM);
    }

    private void fault(Fault.Kind kind, String field, String reason) {
        faults.add(new Fault(kind, PARAMETER, index, field, reason));
    }
}
