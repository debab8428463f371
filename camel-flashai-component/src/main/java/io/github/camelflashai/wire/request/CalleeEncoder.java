package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.DelimitedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes callees as the text of {@code mobileList}. A delimiter inside a value would shift every field behind it, so it is a
 * fault that names callee and field, or, if so configured, another character takes its place.
 */
final class CalleeEncoder {
    private static final int ITEM_FAULTS = Utf8.FIELD_DELIMITER | Utf8.ITEM_DELIMITER;
    private static final int FIELDS = 5;
    private static final Pattern SIGNED = Pattern.compile("\\s*-\\s*[0-9][0-9.,]*\\s*");
    private static final String PARAMETER = Parameter.MOBILE_LIST.wireName();

    private static final int LONGEST_FIELD = 255;
    static final String TOO_LONG = "attach or params of more than " + LONGEST_FIELD + " characters";

    private final Character delimiterReplacement;
    private final CalleeRules rules;
    private final boolean lenient;
    private final ScriptOrder order;
    private final Violations faults;
    private final WithheldCallees withheld = new WithheldCallees();
    private final SegmentedText text = new SegmentedText();
    /** Those of the callee that is being written. */
    private final List<Violation> own = new ArrayList<>();

    private int index = -1;
    private int tooLong;
    private boolean begun;
    private String place = "";
    private List<String> lastNames;
    private byte[] encodedNames;
    private boolean namesEscaped;

    /**
     * A writer at the start of a list.
     *
     * @param order the order of the script's variables; null to write callees as they are given
     * @param faults takes those of the callees
     */
    CalleeEncoder(RequestRules rules, ScriptOrder order, Violations faults) {
        this.rules = rules.callees();
        this.lenient = rules.lenient();
        this.delimiterReplacement = rules.delimiterReplacement();
        this.order = order;
        this.faults = faults;
    }

    /** Appends a callee, or withholds it; counts it in any case, so that indexes stay those of the list. */
    void write(ListedCallee listed) {
        index++;
        place = listed.place();
        String reason = reasonToLeaveOut(listed);
        if (reason != null) {
            withheld.add(listed.given(), reason);
            return;
        }
        own.clear();
        int mark = -1;
        boolean begunBefore = begun;
        if (listed.fault() == null) {
            Callee callee = arranged(listed);
            String asText = order == null ? listed.text() : null;
            text.reserve(asText == null ? lengthOf(callee) : asText.length() + 1);
            mark = text.mark();
            if (asText == null) {
                append(callee);
            } else {
                append(callee.phone(), asText);
            }
            checkLength(callee);
        } else {
            fault(listed.fault());
        }
        if (rules.invalid() == CalleeRules.Fate.REJECT && own.stream().anyMatch(this::isRefused)) {
            if (mark >= 0) {
                text.takeBackTo(mark);
                begun = begunBefore;
            }
            withheld.add(
                    listed.given(),
                    own.stream()
                            .filter(this::isRefused)
                            .findFirst()
                            .orElseThrow()
                            .reason());
        } else {
            own.forEach(faults::add);
        }
    }

    /** Null for one who is to be called. A repeated phone counts as such whoever is filtered: it is the same with any filter. */
    private String reasonToLeaveOut(ListedCallee listed) {
        if (listed.isRepeated() && rules.repeated() == CalleeRules.Fate.REJECT) {
            return "the same phone stands before in the list";
        }
        boolean filtered = listed.fault() == null
                && rules.filter() != null
                && !rules.filter().test(listed.given());
        return filtered ? "left out by calleeFilter" : null;
    }

    private boolean isRefused(Violation fault) {
        return !(lenient && fault.kind().isRelaxable());
    }

    /** Those that were left out so far. */
    WithheldCallees withheld() {
        return withheld;
    }

    /** How many callees have a field that an older server loses. */
    int tooLong() {
        return tooLong;
    }

    private void append(Callee callee) {
        delimit();
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
    private void append(String phone, String record) {
        delimit();
        if ((text.append(record) & Utf8.LONE_SURROGATE) != 0) {
            fault(Violation.Kind.WRONG_TYPE, null, RequestBuilder.NOT_ENCODABLE);
        }
        if (!PhoneNumber.isPlausible(phone)) {
            fault(Violation.Kind.NOT_LEGAL, "phone", PhoneNumber.fault(phone));
        }
    }

    private void delimit() {
        if (begun) {
            text.append(DelimitedText.RECORD);
        }
        begun = true;
    }

    private Callee arranged(ListedCallee listed) {
        if (listed.isRepeated() && rules.repeated() == CalleeRules.Fate.REFUSE) {
            fault(
                    Violation.Kind.FORBIDDEN,
                    "phone",
                    "is " + PhoneNumber.mask(listed.given().phone())
                            + ", which stands before in the list, with or without +, 86 or 0086 (duplicates=refuse)");
        }
        if (order != null) {
            return order.apply(listed.given(), this::lacking);
        }
        if (listed.orderFault() != null) {
            fault(listed.orderFault());
            return listed.given();
        }
        Callee callee = listed.ordered();
        int names = callee.attach().size();
        int values = callee.params().size();
        if (listed.text() == null && isOtherCount(names, values)) {
            fault(Violation.Kind.SHIFTS_DATA, "params", otherCount(names, values));
        }
        return callee;
    }

    private void checkLength(Callee callee) {
        // Each value counts a delimiter more than there is.
        if (Math.max(lengthOf(callee.attach()), lengthOf(callee.params())) - 1 <= LONGEST_FIELD) {
            return;
        }
        if (rules.tooLong() == CalleeRules.Fate.REFUSE) {
            fault(
                    Violation.Kind.FORBIDDEN,
                    null,
                    "has " + TOO_LONG
                            + ", which an older server of the platform loses without a word (onTooLong=refuse)");
        } else {
            tooLong++;
        }
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

    /** How long a callee's record is in chars, with a delimiter for each value. */
    private static int lengthOf(Callee callee) {
        int length = FIELDS + callee.phone().length();
        length += lengthOf(callee.attach()) + lengthOf(callee.params());
        return length + callee.custName().length() + callee.custCompany().length();
    }

    private static int lengthOf(List<String> values) {
        int length = values.size();
        for (int i = 0; i < values.size(); i++) {
            length += values.get(i).length();
        }
        return length;
    }

    SegmentedText text() {
        return text;
    }

    private void lacking(String variable) {
        fault(
                Violation.Kind.SHIFTS_DATA,
                variable,
                "is a variable of the script, and the callee has no value for it (scriptVariables=check): give it one");
    }

    private void phone(String phone) {
        int seen = text.append(phone);
        if ((seen & Utf8.LONE_SURROGATE) != 0) {
            fault(Violation.Kind.WRONG_TYPE, "phone", RequestBuilder.NOT_ENCODABLE);
        } else if ((seen & Utf8.FIELD_DELIMITER) != 0) {
            fault(Violation.Kind.SHIFTS_DATA, "phone", "holds ^ or |, which would shift the fields behind it");
        } else if (!isPlausible(phone, seen)) {
            fault(
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
        boolean clean = (seen & (ITEM_FAULTS | Utf8.LONE_SURROGATE)) == 0;
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
            seen |= value(values.get(i), field, i, callee, ITEM_FAULTS);
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
            fault(Violation.Kind.WRONG_TYPE, field, RequestBuilder.NOT_ENCODABLE);
        } else if (delimiterReplacement != null && SIGNED.matcher(value).matches()) {
            fault(
                    Violation.Kind.SHIFTS_DATA,
                    field,
                    "is a negative number, whose sign is a delimiter of the API: delimiterReplacement leaves it alone, since"
                            + " without it the robot would say another number. Write it in words, or without the sign");
        } else if (delimiterReplacement != null) {
            text.takeBack(value);
            text.append(replaced(value, delimiters));
        } else {
            fault(
                    Violation.Kind.SHIFTS_DATA,
                    field,
                    "holds a delimiter of the API ("
                            + ((delimiters & Utf8.ITEM_DELIMITER) != 0 ? "^, | or -" : "^ or |")
                            + "), which would shift the values behind it: write it without, or set delimiterReplacement to"
                            + " the character that takes its place");
        }
    }

    private String replaced(String value, int delimiters) {
        String replaced = value.replace(DelimitedText.FIELD, delimiterReplacement)
                .replace(DelimitedText.RECORD, delimiterReplacement);
        return (delimiters & Utf8.ITEM_DELIMITER) != 0
                ? replaced.replace(DelimitedText.ITEM, delimiterReplacement)
                : replaced;
    }

    /** A param is best named by its variable; where attach is no list of names, by its place. */
    private static String nameOf(String field, int item, Callee callee) {
        if (item < 0) {
            return field;
        }
        boolean named = callee.attach().size() == callee.params().size();
        return named ? callee.attach().get(item) : field + "[" + item + "]";
    }

    private void fault(InvalidCalleeException fault) {
        fault(fault.kind(), fault.field(), fault.getMessage());
    }

    private void fault(Violation.Kind kind, String field, String reason) {
        own.add(new Violation(kind, PARAMETER, index, field, reason + place));
    }
}
