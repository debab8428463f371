package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.wire.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.json.JsonMapper;

/** Sends requests as a client would, rightly signed unless a test spoils them. */
final class TestClient {
    static final JsonMapper MAPPER = new JsonMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FlashAiSimulator simulator;
    private int sequence;

    TestClient(FlashAiSimulator simulator) {
        this.simulator = simulator;
    }

    /** The common parameters with a fresh nonce, and these names and values. */
    Map<String, Object> parameters(Object... namesAndValues) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("clientId", simulator.clientId());
        parameters.put("nonce", "n%05d".formatted(sequence++));
        long now = simulator.clock().millis();
        boolean text = simulator.habits().contains(Habit.TIMESTAMP_MUST_BE_TEXT);
        parameters.put("timestamp", text ? Long.toString(now) : now);
        parameters.put("signType", "MD5");
        for (int index = 0; index < namesAndValues.length; index += 2) {
            parameters.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return parameters;
    }

    /** Puts the signature on. */
    Map<String, Object> sign(Map<String, Object> parameters) {
        Map<String, String> texts = new TreeMap<>();
        parameters.forEach((name, value) -> texts.put(name, value == null ? "" : String.valueOf(value)));
        parameters.put("sign", Signature.of(texts, simulator.clientSecret()));
        return parameters;
    }

    /** A complete addPlan, with changes; a change to null leaves the parameter out. */
    Map<String, Object> addPlan(String batchName, String mobileList, Object... changes) {
        Map<String, Object> parameters = parameters(
                "userId",
                187,
                "batchName",
                batchName,
                "botenceId",
                "20260101000000000000000001_en",
                "callDate",
                "20261123",
                "callHour",
                "9,10,13",
                "clear",
                0,
                "mobileList",
                mobileList,
                "recall",
                0);
        for (int index = 0; index < changes.length; index += 2) {
            if (changes[index + 1] == null) {
                parameters.remove((String) changes[index]);
            } else {
                parameters.put((String) changes[index], changes[index + 1]);
            }
        }
        return parameters;
    }

    /** Callees 13800000000, 13800000001 and so on. */
    static String callees(int count) {
        StringBuilder list = new StringBuilder();
        for (int index = 0; index < count; index++) {
            list.append(index == 0 ? "" : "|")
                    .append(13_800_000_000L + index)
                    .append("^amount-date^")
                    .append(index)
                    .append("-20261201");
        }
        return list.toString();
    }

    /** Signs, sends, reads the answer. */
    JsonNode call(String operation, Object... namesAndValues) {
        return send(operation, sign(parameters(namesAndValues)));
    }

    /** The body of the answer to a call that must succeed. */
    JsonNode body(String operation, Object... namesAndValues) {
        JsonNode answer = call(operation, namesAndValues);
        if (!answer.path("code").asText().equals("0")) {
            throw new AssertionError(operation + " answered " + answer);
        }
        return answer.path("body");
    }

    /** The body of an answer whatever its form; fails if it is none. */
    static JsonNode result(JsonNode answer) {
        JsonNode body = answer.path("body");
        try {
            return body.isTextual() ? MAPPER.readTree(body.asText()) : body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The HTTP status of the answer to a signed request. */
    int status(String operation, Map<String, Object> parameters) {
        try {
            return post(operation, text(parameters)).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the answer to an addPlan. */
    String addPlanCode(String batchName, String mobileList, Object... changes) {
        return send("addPlan", sign(addPlan(batchName, mobileList, changes)))
                .path("code")
                .asText();
    }

    /** Starts a batch that must be accepted. */
    JsonNode start(String batchName, int callees, Object... changes) {
        JsonNode answer = send("addPlan", sign(addPlan(batchName, callees(callees), changes)));
        if (!answer.path("code").asText().equals("0")) {
            throw new AssertionError("addPlan answered " + answer);
        }
        return answer.path("body");
    }

    /** Sends as it is. */
    JsonNode send(String operation, Map<String, Object> parameters) {
        try {
            HttpResponse<String> response = post(operation, MAPPER.writeValueAsString(parameters));
            if (response.statusCode() != 200) {
                throw new AssertionError("HTTP " + response.statusCode());
            }
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends any text. */
    HttpResponse<String> post(String operation, String text) throws IOException {
        return post(operation, text, "application/json");
    }

    HttpResponse<String> post(String operation, String text, String contentType) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/" + operation))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** A signed request as text. */
    String text(Map<String, Object> parameters) throws IOException {
        return MAPPER.writeValueAsString(sign(parameters));
    }
}
