package io.github.camelflashai.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The signature of a request: the upper case hexadecimal MD5 of the sorted parameters and the client secret
 * (flashai-api.md, section 3).
 */
public final class Signer {
    /** The one sign type of the API. */
    public static final String SIGN_TYPE = "MD5";

    private static final Set<String> NOT_SIGNED = Set.of("sign", "signtype");
    private static final HexFormat UPPER_CASE_HEX = HexFormat.of().withUpperCase();

    private Signer() {}

    /**
     * Signs parameters.
     *
     * @param parameters all of a request by name, with values of text, number or boolean; sign and signType may be among
     *     them and take no part, nor do null values and empty text
     * @param clientSecret the account's secret
     * @return 32 hexadecimal digits in upper case
     */
    public static String sign(Map<String, ?> parameters, String clientSecret) {
        byte[] signed = (canonicalText(parameters) + clientSecret).getBytes(StandardCharsets.UTF_8);
        return UPPER_CASE_HEX.formatHex(md5().digest(signed));
    }

    static String canonicalText(Map<String, ?> parameters) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(parameters).forEach((name, value) -> {
            String valueText = WireText.of(value);
            if (!valueText.isEmpty() && !NOT_SIGNED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(valueText);
            }
        });
        return text.toString();
    }

    static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no MD5, which FlashAI signatures are made of", e);
        }
    }
}
