package io.github.camelflashai.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks a campaign as a server would, in the plainest way, on a big heap: is the signature right, and are all callees
 * there, each one behind the one before?
 */
final class CampaignCheck {
    private static final TypeReference<TreeMap<String, Object>> SORTED = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private CampaignCheck() {}

    /**
     * The answer to an addPlan.
     *
     * @param json the request
     * @param declared its Content-Length; -1 if there was none
     */
    static String answer(byte[] json, long declared) throws IOException {
        if (declared >= 0 && declared != json.length) {
            return refusal("1010", "Content-Length is not the length");
        }
        Map<String, Object> request = MAPPER.readValue(json, SORTED);
        Object sign = request.remove("sign");
        request.remove("signType");
        if (!HandWritten.sign(request, Samples.SECRET).equals(sign)) {
            return refusal("1003", "the signature is wrong");
        }
        String callees = (String) request.get("mobileList");
        int count = countInOrder(callees);
        if (count < 0) {
            return refusal("1010", "a callee is missing, double or out of order");
        }
        return Answers.envelope(
                "0",
                declared < 0 ? "chunked" : "in one piece",
                "{\"failMobileInfo\":\"\",\"rightCount\":" + count + ",\"failCount\":0}");
    }

    private static String refusal(String code, String msg) {
        return Answers.envelope(code, msg, "null");
    }

    /** How many callees there are; -1 if their phones do not go up by one. */
    private static int countInOrder(String callees) {
        int count = 0;
        long expected = 0;
        for (int start = 0; start < callees.length(); ) {
            long phone = Long.parseLong(callees, start, callees.indexOf('^', start), 10);
            if (count > 0 && phone != expected) {
                return -1;
            }
            expected = phone + 1;
            count++;
            int bar = callees.indexOf('|', start);
            start = bar < 0 ? callees.length() : bar + 1;
        }
        return count;
    }
}
