package io.github.camelflashai.wire.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.ValueKind;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.Json;
import io.github.camelflashai.wire.WireText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings the value of a parameter, in any of the forms that a route may hand over, into the form that is sent. */
final class ParameterValues {
    /** Brings one kind of value into form. */
    @FunctionalInterface
    private interface Form {
        Object of(Parameter parameter, Object given, Violations faults) throws InvalidValueException;
    }

    static final String NO_PLAIN_FORM = "is no number that can be written out (infinite, NaN, or beyond 1000 digits)";

    private static final BigDecimal LARGEST_EXACT_NUMBER = new BigDecimal(PhoneValue.LARGEST_EXACT_NUMBER);

    private final Map<ValueKind, Form> forms = new EnumMap<>(ValueKind.class);
    private final String phoneListJoiner;

    ParameterValues(String phoneListJoiner) {
        this.phoneListJoiner = phoneListJoiner;
        forms.put(ValueKind.TEXT, (parameter, given, faults) -> parameter.spelling(single(given)));
        forms.put(ValueKind.PHONE, (parameter, given, faults) -> phone(given));
        forms.put(ValueKind.NUMBER, (parameter, given, faults) -> wholeNumber(given));
        forms.put(ValueKind.FLAG, (parameter, given, faults) -> flag(given));
        forms.put(ValueKind.DATE, (parameter, given, faults) -> date(given));
        forms.put(ValueKind.COMMA_LIST, (parameter, given, faults) -> commaList(given));
        forms.put(ValueKind.PHONE_LIST, this::phoneList);
        forms.put(ValueKind.JSON_ARRAY, (parameter, given, faults) -> jsonArray(given));
        // Callees are encoded by CalleeEncoder; what comes here is none.
        forms.put(ValueKind.CALLEES, (parameter, given, faults) -> {
            throw new InvalidValueException(CalleeList.unfit(given));
        });
    }

    /**
     * The value as it is sent.
     *
     * @return String, Long or Boolean
     * @throws InvalidValueException if the value has a type that cannot take the form
     */
    Object of(Parameter parameter, Object given, Violations faults) throws InvalidValueException {
        return forms.get(parameter.kind()).of(parameter, given, faults);
    }

    private static String single(Object given) throws InvalidValueException {
        if (!WireText.hasPlainForm(given)) {
            throw new InvalidValueException(NO_PLAIN_FORM);
        }
        if (given instanceof CharSequence
                || given instanceof Number
                || given instanceof Boolean
                || given instanceof Enum<?>) {
            return WireText.of(whole(given));
        }
        throw new InvalidValueException("is a " + given.getClass().getTypeName() + ": must be text");
    }

    /** An id that came through JSON, a spreadsheet or a script as a floating-point number: 7.0 is 7. */
    private static Object whole(Object given) throws InvalidValueException {
        boolean floating = given instanceof Double || given instanceof Float;
        if (!floating && !(given instanceof BigDecimal decimal && decimal.scale() != 0)) {
            return given;
        }
        BigDecimal number = new BigDecimal(given.toString());
        if (number.stripTrailingZeros().scale() > 0) {
            return given;
        }
        if (number.abs().compareTo(LARGEST_EXACT_NUMBER) > 0) {
            throw new InvalidValueException(
                    "is a number with an exponent, which may have lost digits: give it as text");
        }
        return number.toBigInteger();
    }

    private static Object wholeNumber(Object given) throws InvalidValueException {
        String text = single(given).strip();
        if (text.isEmpty()) {
            return text;
        }
        try {
            return new BigDecimal(text).longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InvalidValueException("is no whole number");
        }
    }

    private static Object flag(Object given) throws InvalidValueException {
        String text = single(given).strip();
        if (text.isEmpty()) {
            return text;
        }
        if ("true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text)) {
            return Boolean.valueOf(text);
        }
        throw new InvalidValueException("must be true or false");
    }

    private static String date(Object given) throws InvalidValueException {
        if (given instanceof LocalDate day) {
            return DateTimeFormatter.BASIC_ISO_DATE.format(day);
        }
        if (given instanceof Date || given instanceof Temporal) {
            throw new InvalidValueException(
                    "is a " + given.getClass().getTypeName() + ": must be a LocalDate, or text as yyyyMMdd");
        }
        return single(given);
    }

    private static String commaList(Object given) throws InvalidValueException {
        Object list = given instanceof Object[] items ? Arrays.asList(items) : given;
        if (!(list instanceof Collection<?> items)) {
            return single(given);
        }
        List<String> texts = new ArrayList<>(items.size());
        for (Object item : items) {
            texts.add(item == null ? "" : single(item));
        }
        return String.join(",", texts);
    }

    private String phoneList(Parameter parameter, Object given, Violations faults) throws InvalidValueException {
        List<String> phones = given instanceof Collection<?> items
                ? phones(items)
                : List.of(phone(given).split(Pattern.quote(phoneListJoiner), -1));
        for (int i = 0; i < phones.size(); i++) {
            String phone = phones.get(i);
            if (phone.contains(phoneListJoiner)) {
                faults.add(new Violation(
                        Violation.Kind.SHIFTS_DATA,
                        parameter.wireName(),
                        i,
                        null,
                        "holds the joiner of the list inside a phone"));
            } else if (!PhoneNumber.isPlausible(phone)) {
                faults.add(new Violation(
                        Violation.Kind.NOT_LEGAL,
                        parameter.wireName(),
                        i,
                        null,
                        PhoneNumber.fault(phone) + ", and phones are joined by " + phoneListJoiner
                                + " (phoneListJoiner)"));
            }
        }
        return String.join(phoneListJoiner, phones);
    }

    private static List<String> phones(Collection<?> items) throws InvalidValueException {
        List<String> phones = new ArrayList<>(items.size());
        for (Object item : items) {
            phones.add(phone(item));
        }
        return phones;
    }

    private static String phone(Object given) throws InvalidValueException {
        // An element that is null is a phone that is missing, and no value of another type.
        return given == null || given instanceof Number ? PhoneValue.text(given) : single(given);
    }

    private static String jsonArray(Object given) throws InvalidValueException {
        if (!(given instanceof Collection<?>)) {
            return single(given);
        }
        try {
            return Json.MAPPER.writeValueAsString(given);
        } catch (JsonProcessingException e) {
            throw new InvalidValueException("cannot be written as a JSON array");
        }
    }
}
