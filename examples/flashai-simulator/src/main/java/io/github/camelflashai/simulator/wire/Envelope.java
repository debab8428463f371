package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.CallbackSign;
import io.github.camelflashai.simulator.EnvelopeVariant;
import io.github.camelflashai.simulator.Habit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes answers and callbacks: code, msg, success, body, sign. */
public final class Envelope {
    private static final String OLDER_SUCCESS = "处理成功";

    private Envelope() {}

    /**
     * An answer as JSON text.
     *
     * @param account who asked; without one nothing can be signed
     */
    public static String answer(Answer answer, Behaviour behaviour, Optional<Account> account, CallbackSign scheme) {
        if (!answer.isSuccess() && behaviour.has(Habit.ERRORS_IN_MSG)) {
            return ErrorInMsg.write(answer, account);
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        String code = answer.isSuccess() && behaviour.has(EnvelopeVariant.CODE_ZEROS) ? "0000" : answer.code();
        if (behaviour.has(EnvelopeVariant.CODE_AS_NUMBER) && code.matches("[0-9]{1,9}")) {
            node.put("code", Integer.parseInt(code));
        } else {
            node.put("code", code);
        }
        node.put("msg", answer.isSuccess() && behaviour.has(Habit.OLDER_ENVELOPE) ? OLDER_SUCCESS : answer.msg());
        putSuccess(node, answer, behaviour);
        putBody(node, answer, behaviour);
        if (behaviour.has(EnvelopeVariant.SIGN_PRESENT)) {
            CallbackSign chosen = scheme == CallbackSign.NONE ? CallbackSign.ENVELOPE : scheme;
            account.ifPresent(signer -> sign(node, chosen, signer));
        }
        if (behaviour.has(EnvelopeVariant.UNKNOWN_FIELDS)) {
            node.put("traceId", "t0001");
            node.putObject("extra").put("node", 7).putArray("list").add(1).add("two");
        }
        return node.toString();
    }

    /** A callback as JSON text. */
    public static String callback(ObjectNode body, Account account, CallbackSign scheme) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", ApiCode.SUCCESS.code());
        node.put("msg", ApiCode.SUCCESS.meaning());
        node.put("success", true);
        node.set("body", body);
        sign(node, scheme, account);
        return node.toString();
    }

    /** A callback of the older form as JSON text: numbers, the body as text, always signed. */
    public static String olderCallback(ObjectNode body, Account account) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", 0);
        node.put("msg", OLDER_SUCCESS);
        node.put("success", 0);
        node.put("body", body.toString());
        sign(node, CallbackSign.ENVELOPE, account);
        return node.toString();
    }

    private static void putSuccess(ObjectNode node, Answer answer, Behaviour behaviour) {
        if (behaviour.has(EnvelopeVariant.SUCCESS_MISSING)) {
            return;
        }
        if (behaviour.has(EnvelopeVariant.SUCCESS_AS_NUMBER)) {
            node.put("success", answer.isSuccess() ? 0 : 1);
        } else {
            node.put("success", answer.isSuccess() && !behaviour.has(EnvelopeVariant.SUCCESS_FALSE));
        }
    }

    private static void putBody(ObjectNode node, Answer answer, Behaviour behaviour) {
        if (behaviour.has(EnvelopeVariant.BODY_MISSING)) {
            return;
        }
        if (behaviour.has(EnvelopeVariant.BODY_EMPTY_TEXT)) {
            node.put("body", "");
            return;
        }
        if (answer.body().isEmpty() && behaviour.has(EnvelopeVariant.BODY_AS_TEXT)) {
            node.put("body", "");
            return;
        }
        if (behaviour.has(EnvelopeVariant.BODY_NULL) || answer.body().isEmpty()) {
            node.putNull("body");
            return;
        }
        ObjectNode body = answer.body().get().deepCopy();
        if (behaviour.has(EnvelopeVariant.UNKNOWN_FIELDS)) {
            body.put("unlisted", "x").putObject("unlistedObject").put("y", 1);
        }
        if (behaviour.has(EnvelopeVariant.BODY_AS_TEXT)) {
            node.put("body", body.toString());
        } else {
            node.set("body", body);
        }
    }

    static void sign(ObjectNode envelope, CallbackSign scheme, Account account) {
        JsonNode signed =
                switch (scheme) {
                    case NONE -> null;
                    case BODY -> envelope.path("body");
                    case ENVELOPE -> envelope;
                };
        if (signed != null) {
            envelope.put("sign", Signature.of(texts(signed), account.clientSecret()));
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                texts.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
            }
        });
        return texts;
    }
}
