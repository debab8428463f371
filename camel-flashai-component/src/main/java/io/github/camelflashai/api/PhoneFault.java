package io.github.camelflashai.api;

import java.util.regex.Pattern;

/** What makes a text no phone, said without the text: what spreadsheets and people do to phones. */
final class PhoneFault {
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE][+]?[0-9]+");

    private PhoneFault() {}

    static String of(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return "is in Excel's scientific notation, which has lost digits (format the column as text)";
        }
        int from = text.startsWith("+") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return name(c, i == text.length() - 1 || i == 0) + " at place " + (i + 1);
            }
        }
        return "has " + (text.length() - from) + " digits";
    }

    private static String name(char c, boolean outside) {
        if (c >= '\uFF10' && c <= '\uFF19') {
            return "has full-width digits, the first";
        }
        if (c == ' ' || c == '\u00A0' || c == '\u3000' || c == '\t') {
            return outside ? "has a blank (which Camel makes of a + in a URI)" : "has a blank inside,";
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION) {
            return "has a hyphen";
        }
        if (c == '.' || c == ',') {
            return "has a decimal point or comma";
        }
        if (c == '(' || c == ')' || c == '/' || c == '\'') {
            return "has a " + c;
        }
        if (Character.isLetter(c)) {
            return "has a letter";
        }
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                ? "has an invisible character"
                : "has a character that is no digit";
    }
}
