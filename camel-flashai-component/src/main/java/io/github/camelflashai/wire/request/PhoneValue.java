package io.github.camelflashai.wire.request;

import io.github.camelflashai.wire.WireText;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A phone that a route hands over as a number stands for it only if it cannot have lost digits on its way. */
final class PhoneValue {
    /** 2^53: the largest number up to which a double, which is what JSON numbers are elsewhere, has every whole number. */
    static final BigInteger LARGEST_EXACT_NUMBER = BigInteger.ONE.shiftLeft(53);

    private PhoneValue() {}

    /**
     * The text of a phone.
     *
     * @param phone a single value
     * @throws InvalidValueException if it is a number that may have lost digits
     */
    static String text(Object phone) throws InvalidValueException {
        if (phone instanceof Double
                || phone instanceof Float
                || (phone instanceof BigDecimal decimal && decimal.scale() != 0)) {
            throw new InvalidValueException(
                    "is a number with a decimal point or an exponent, which may have lost digits: give it as text");
        }
        if (phone instanceof Number number && whole(number).abs().compareTo(LARGEST_EXACT_NUMBER) > 0) {
            throw new InvalidValueException(
                    "is a number beyond 2^53, where spreadsheets and JavaScript lose digits: give it as text");
        }
        return WireText.of(phone);
    }

    private static BigInteger whole(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.unscaledValue();
        }
        return number instanceof BigInteger whole ? whole : BigInteger.valueOf(number.longValue());
    }
}
