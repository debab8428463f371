package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;
import io.github.camelflashai.wire.Md5;
import io.github.camelflashai.wire.response.CallbackMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the {@code sign} of a callback is checked. No document says how it is made; two schemes are seen in public code
 * (flashai-api.md, section 7), and both sign like a request.
 */
public enum CallbackSign {
    /** It is not checked. */
    NONE(null),
    /** Over the fields of the body. */
    BODY(CallbackMessage::bodyFields),
    /** Over the body as it came, code, msg and success. */
    ENVELOPE(CallbackMessage::envelopeFields);

    private static final Set<String> NOT_SIGNED = Set.of("sign", "signtype");

    private final Function<CallbackMessage, Map<String, String>> signedFields;

    CallbackSign(Function<CallbackMessage, Map<String, String>> signedFields) {
        this.signedFields = signedFields;
    }

    /**
     * Whether a callback is signed with a secret, or need not be. Takes as long for a wrong signature as for the right one.
     *
     * @param clientSecret the secret of the account
     */
    public boolean accepts(CallbackMessage callback, String clientSecret) {
        if (signedFields == null) {
            return true;
        }
        String given = callback.sign();
        String right = sign(signedFields.apply(callback), clientSecret);
        return given != null
                && MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.UTF_8),
                        given.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(Map<String, String> fields, String clientSecret) {
        StringBuilder canonical = new StringBuilder();
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!value.isEmpty() && !NOT_SIGNED.contains(name.toLowerCase(Locale.ROOT))) {
                canonical
                        .append(canonical.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        byte[] signed = canonical.append(clientSecret).toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().withUpperCase().formatHex(Md5.start().digest(signed));
    }

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
