package io.github.camelflashai.wire.request;

import io.github.camelflashai.wire.Md5;
import io.github.camelflashai.wire.WireText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The signature as flashai-api.md, section 3, tells it, without any thought of speed: what the fast one is held against. */
public final class PlainSigner {
    private static final Set<String> NOT_SIGNED = Set.of("sign", "signtype");

    private PlainSigner() {}

    public static String sign(Map<String, ?> parameters, String clientSecret) {
        byte[] signed = (canonicalText(parameters) + clientSecret).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().withUpperCase().formatHex(Md5.start().digest(signed));
    }

    private static String canonicalText(Map<String, ?> parameters) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(parameters).forEach((name, value) -> {
            String valueText = WireText.of(value);
            if (!valueText.isEmpty() && !NOT_SIGNED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(valueText);
            }
        });
        return text.toString();
    }
}
