package io.github.camelflashai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the server answers. */
final class Answers {
    /** How many calls the batch has whose pages the server makes up. */
    static final int CALLS = 1_000_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, byte[]> CANNED = Map.of(
            "getBatchPlanCallSummary",
                    cannedBody(
                            "{\"batchName\":\"spring-2026\",\"acceptCount\":1000,\"endCount\":250,\"planCount\":750}"),
            "batchPlanPause", cannedBody("null"),
            "addPlan", cannedBody("{\"failMobileInfo\":\"\",\"rightCount\":100,\"failCount\":0}"),
            "getBatchPlanCallList",
                    cannedBody("{\"batchName\":\"spring-2026\",\"batchCount\":\"100\",\"callList\":\""
                            + Samples.calls(0, 100)
                            + "\",\"totalPage\":1,\"totalRecord\":100,\"page\":1,\"pageNum\":100}"));

    private Answers() {}

    /** The prepared answer of an operation with its HTTP head. */
    static byte[] canned(String operation) throws IOException {
        byte[] answer = CANNED.get(operation);
        if (answer == null) {
            throw new IOException("There is no prepared answer for " + operation);
        }
        return answer;
    }

    private static byte[] cannedBody(String body) {
        return http(envelope("0", "SUCCESS", body));
    }

    /** An envelope. */
    static String envelope(String code, String msg, String body) {
        return "{\"code\":\"" + code + "\",\"msg\":\"" + msg + "\",\"success\":" + "0".equals(code) + ",\"body\":"
                + body + ",\"sign\":\"0CC175B9C0F1B6A831C399E269772661\"}";
    }

    /** An HTTP answer, head and body in one piece. */
    static byte[] http(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] answer = new byte[head.length + body.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(body, 0, answer, head.length, body.length);
        return answer;
    }

    /** The page that a getBatchPlanCallList asks for. */
    static String page(byte[] request) throws IOException {
        JsonNode query = MAPPER.readTree(request);
        return page(query.path("page").asInt(), query.path("pageNum").asInt());
    }

    /** A page of the batch. */
    static String page(int page, int size) {
        int first = Math.min(CALLS, (page - 1) * size);
        String calls = Samples.calls(first, Math.min(size, CALLS - first));
        return envelope(
                "0",
                "SUCCESS",
                "{\"batchName\":\"spring-2026\",\"batchCount\":\"" + CALLS + "\",\"callList\":\"" + calls
                        + "\",\"totalPage\":" + (CALLS + size - 1) / size + ",\"totalRecord\":" + CALLS + ",\"page\":"
                        + page + ",\"pageNum\":" + size + "}");
    }
}
