package io.github.camelflashai.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The signature of the API: MD5 over the sorted parameters and the client secret. */
public final class Signature {
    private static final Set<String> LEFT_OUT = Set.of("sign", "signtype");

    private Signature() {}

    /** The signature of these parameters: 32 hexadecimal digits in upper case. */
    public static String of(Map<String, String> parameters, String clientSecret) {
        String canonical = new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(entry -> !LEFT_OUT.contains(entry.getKey().toLowerCase(Locale.ROOT)))
                        .filter(entry ->
                                entry.getValue() != null && !entry.getValue().isEmpty())
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&"));
        return HexFormat.of()
                .withUpperCase()
                .formatHex(md5().digest((canonical + clientSecret).getBytes(StandardCharsets.UTF_8)));
    }

    /** The signature that a request should carry. */
    public static String of(Parameters parameters, String clientSecret) {
        Map<String, String> texts = new TreeMap<>();
        parameters.all().forEach((name, value) -> texts.put(name, value.text()));
        return of(texts, clientSecret);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
