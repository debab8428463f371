package io.github.camelflashai.wire;

import java.math.BigDecimal;

/** The text of a value: what is signed, and what stands in delimited text. */
public final class WireText {
    private WireText() {}

    /**
     * A value as text.
     *
     * @param value text, a number, a boolean, or anything whose toString is its text; null is empty text
     * @return numbers in plain decimal form, never with an exponent
     */
    public static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString()).toPlainString();
        }
        return value.toString();
    }

    /**
     * Whether text can be encoded as UTF-8: half of a surrogate pair cannot, an encoder would put a question mark in its
     * place.
     */
    public static boolean isEncodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
