package io.github.camelflashai.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.api.Callee;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a user who knows the API would write without the component: straightforward, with the tools that are at hand. */
final class HandWritten {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private HandWritten() {}

    /** Adds the common parameters and the signature. */
    static Map<String, Object> signed(Map<String, Object> parameters, String nonce, long timestamp) {
        Map<String, Object> request = new TreeMap<>(parameters);
        request.put("clientId", Samples.CLIENT_ID);
        request.put("nonce", nonce);
        request.put("timestamp", timestamp);
        request.put("sign", sign(request, Samples.SECRET));
        request.put("signType", "MD5");
        return request;
    }

    /** Signs sorted parameters that hold neither sign nor signType. */
    static String sign(Map<String, Object> sorted, String secret) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Object> parameter : sorted.entrySet()) {
            String value = String.valueOf(parameter.getValue());
            if (!value.isEmpty()) {
                if (text.length() > 0) {
                    text.append('&');
                }
                text.append(parameter.getKey()).append('=').append(value);
            }
        }
        text.append(secret);
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            return HEX.formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] json(Map<String, Object> request) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(request);
    }

    /** The text of callees, without a check. */
    static String mobileList(List<Callee> callees) {
        StringBuilder text = new StringBuilder();
        for (Callee callee : callees) {
            if (text.length() > 0) {
                text.append('|');
            }
            text.append(callee.phone())
                    .append('^')
                    .append(String.join("-", callee.attach()))
                    .append('^')
                    .append(String.join("-", callee.params()));
        }
        return text.toString();
    }

    /** The records of delimited text with their fields. */
    static List<String[]> records(String text) {
        List<String[]> records = new ArrayList<>();
        for (String row : text.split("\\|", -1)) {
            records.add(row.split("\\^", -1));
        }
        return records;
    }
}
