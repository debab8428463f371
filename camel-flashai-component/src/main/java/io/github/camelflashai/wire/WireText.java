package io.github.camelflashai.wire;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The text of a value: what is signed, and what stands in delimited text. */
public final class WireText {
    /** The plain form of 1e999999999 would fill the memory; a number that means something has far fewer digits. */
    private static final int MOST_DIGITS = 1000;

    private static final int BITS_PER_DIGIT = 4;

    private WireText() {}

    /**
     * A value as text.
     *
     * @param value text, a number, a boolean, or anything whose toString is its text; null is empty text
     * @return numbers in plain decimal form, never with an exponent
     * @throws IllegalArgumentException if it is a number that {@linkplain #hasPlainForm has no plain form}
     */
    public static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (!hasPlainForm(value)) {
            throw new IllegalArgumentException("A number has no plain form");
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString()).toPlainString();
        }
        return value.toString();
    }

    /** Whether a value is anything but a number that is infinite, none (NaN), or beyond a thousand digits. */
    public static boolean hasPlainForm(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Math.abs((long) decimal.scale()) <= MOST_DIGITS && hasPlainForm(decimal.unscaledValue());
        }
        if (value instanceof BigInteger whole) {
            return whole.bitLength() <= MOST_DIGITS * BITS_PER_DIGIT;
        }
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(((Number) value).doubleValue());
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
