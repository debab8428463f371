package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.wire.Answer;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers with the business parameters, where no document says what the answer is. */
final class Echo {
    private Echo() {}

    static Answer answer(Request request) {
        ObjectNode body = request.body().node();
        request.parameters().business().forEach((name, value) -> body.put(name, value.text()));
        return Answer.success(body);
    }
}
