package io.github.camelflashai.simulator.wire;

import io.github.camelflashai.simulator.CallbackSign;
import java.util.Optional;
import java.util.Set;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a failure as the older server does: its code stands in msg, and there is no body. */
final class ErrorInMsg {
    private static final Set<String> OF_THE_GATEWAY = Set.of(
            ApiCode.WRONG_FORM.code(),
            ApiCode.TOO_OLD.code(),
            ApiCode.NONCE_REPEATED.code(),
            ApiCode.WRONG_SIGN.code());

    private ErrorInMsg() {}

    static String write(Answer failure, Optional<Account> account) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (OF_THE_GATEWAY.contains(failure.code())) {
            return node.put("code", "1")
                    .put("msg", failure.code())
                    .put("success", "1")
                    .toString();
        }
        boolean accident = failure.unreadable() || failure.code().equals(ApiCode.SYSTEM_ERROR.code());
        boolean noResult = failure.code().equals(ApiCode.NO_RESULT.code());
        node.put("code", accident ? 1 : 0).put("msg", failure.code()).put("success", noResult ? 0 : 1);
        account.ifPresent(signer -> Envelope.sign(node, CallbackSign.ENVELOPE, signer));
        return node.toString();
    }
}
