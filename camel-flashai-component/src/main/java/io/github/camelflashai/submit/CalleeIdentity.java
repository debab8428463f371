package io.github.camelflashai.submit;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.PhoneNumber;
import java.util.List;
import java.util.regex.Pattern;

/** Who a callee is, and with which values: the same text, however a server writes them (flashai-api.md, sections 5 and 6). */
final class CalleeIdentity {
    private static final Pattern JOINER = Pattern.compile("\\s*[-~]\\s*");
    private static final Pattern EMPTY_END = Pattern.compile("-+$");

    private CalleeIdentity() {}

    /** Phone and values. */
    static String of(Callee callee) {
        return phone(callee) + '^' + values(callee.attach()) + '^' + values(callee.params());
    }

    /** The phone alone, without + and country code. */
    static String phone(Callee callee) {
        return PhoneNumber.person(callee.phone().strip());
    }

    private static String values(List<String> items) {
        String joined = JOINER.matcher(String.join("-", items).strip()).replaceAll("-");
        return EMPTY_END.matcher(joined).replaceFirst("");
    }
}
