package io.github.camelflashai;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/**
 * Sets options as the configurer does that Camel generated, but refuses text in the place of a number: Camel takes {@code abc} for 0,
 * and so {@code 1MB}, which is a size here.
 */
final class NumberOptions implements PropertyConfigurer, PropertyConfigurerGetter {
    private static final Set<String> SIZES = Set.of("callbackMaxSize", "maxResponseSize");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");
    /** Each is 1024 times the one before. */
    private static final List<String> UNITS = List.of("", "K", "M", "G");

    private static final Pattern SIZE = Pattern.compile("(\\d+)([KMG]?)B", Pattern.CASE_INSENSITIVE);
    /** Such as 1h30m, and 500ms. */
    private static final Pattern TIME = Pattern.compile("(?=\\d)(\\d+d)?(\\d+h)?(\\d+m(?!s))?(\\d+s)?(\\d+ms)?");
    /** More of a text that is no number is not repeated. */
    private static final int MOST_SHOWN = 40;

    private final PropertyConfigurer generated;
    private final PropertyConfigurerGetter options;

    /**
     * Options.
     *
     * @param generated the configurer that Camel generated, which lists its options too
     */
    NumberOptions(PropertyConfigurer generated) {
        this.generated = generated;
        this.options = (PropertyConfigurerGetter) generated;
    }

    @Override
    public boolean configure(
            CamelContext camelContext, Object target, String name, @Nullable Object value, boolean ignoreCase) {
        Object checked = value instanceof String text ? checked(name, text, ignoreCase) : value;
        return generated.configure(camelContext, target, name, checked, ignoreCase);
    }

    private Object checked(String name, String text, boolean ignoreCase) {
        Class<?> type = options.getOptionType(name, ignoreCase);
        boolean whole = type == int.class || type == Integer.class;
        // A # begins a reference to a bean, and a @@ what Camel's own tools write in the place of a value.
        if (!(whole || type == long.class || type == Long.class) || text.startsWith("#") || text.startsWith("@@")) {
            return text;
        }
        String trimmed = text.strip();
        if (SIZES.stream().anyMatch(name::equalsIgnoreCase)) {
            return size(trimmed).orElseThrow(() -> wrong(name, text, "a size in bytes, such as 1048576 or 1MB"));
        }
        if (NUMBER.matcher(trimmed).matches()) {
            return number(trimmed, whole).orElseThrow(() -> wrong(name, text, "a number that is not so large"));
        }
        // Only times are of this type: the parameters of the API have the other, which may be absent.
        return Optional.of(trimmed)
                .filter(time -> type == long.class)
                .flatMap(NumberOptions::time)
                .orElseThrow(() -> wrong(
                        name, text, type == long.class ? "milliseconds, or a time such as 30s or 1h30m" : "a number"));
    }

    private static Optional<Object> number(String digits, boolean whole) {
        BigInteger number = new BigInteger(digits);
        if (number.bitLength() > (whole ? 31 : 63)) {
            return Optional.empty();
        }
        return Optional.of(whole ? (Object) number.intValue() : (Object) number.longValue());
    }

    private static Optional<Object> size(String text) {
        if (NUMBER.matcher(text).matches()) {
            return number(text, true);
        }
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return Optional.empty();
        }
        int unit = UNITS.indexOf(size.group(2).toUpperCase(Locale.ROOT));
        return number(new BigInteger(size.group(1)).shiftLeft(10 * unit).toString(), true);
    }

    private static Optional<Object> time(String text) {
        if (TIME.matcher(text).matches()) {
            return Optional.of(text);
        }
        try {
            return Optional.of(String.valueOf(Duration.parse(text).toMillis()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static FlashAiOptionsException wrong(String name, String text, String right) {
        String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
        return new FlashAiOptionsException(name, "is '" + shown.replaceAll("\\p{Cntrl}", "?") + "'", "give " + right);
    }

    @Override
    public Class<?> getOptionType(String name, boolean ignoreCase) {
        return options.getOptionType(name, ignoreCase);
    }

    @Override
    public String[] getAutowiredNames() {
        return options.getAutowiredNames();
    }

    @Override
    public Object getCollectionValueType(Object target, String name, boolean ignoreCase) {
        return options.getCollectionValueType(target, name, ignoreCase);
    }

    @Override
    public Object getOptionValue(Object target, String name, boolean ignoreCase) {
        return options.getOptionValue(target, name, ignoreCase);
    }
}
