package io.github.camelflashai.submit;

import io.github.camelflashai.client.Transport;
import io.github.camelflashai.wire.request.RequestBody;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that answers by a script: for each operation what it answers first, second and so on, and the last one for ever. */
final class ScriptedServer implements Transport {
    /** In the place of an answer: the request is sent, and no answer comes. */
    static final String TIMEOUT = "timeout";
    /** In the place of an answer: the connection is refused. */
    static final String NOT_SENT = "not sent";

    final List<String> calls = new ArrayList<>();
    private final Map<String, List<String>> script = new HashMap<>();

    ScriptedServer answer(String operation, List<String> answers) {
        script.put(operation, answers);
        return this;
    }

    long plansSent() {
        return calls.stream().filter("addPlan"::equals).count();
    }

    @Override
    public HttpResponse post(URI address, RequestBody json) throws NotSentException, AnswerLostException {
        String operation = address.getPath().replaceFirst(".*/", "");
        long before = calls.stream().filter(operation::equals).count();
        calls.add(operation);
        List<String> answers = script.get(operation);
        String answer = answers.get((int) Math.min(before, answers.size() - 1));
        if (TIMEOUT.equals(answer)) {
            throw new AnswerLostException("timed out", null);
        }
        if (NOT_SENT.equals(answer)) {
            throw new NotSentException("refused", null);
        }
        int status = answer.startsWith("{") ? 200 : 502;
        return new HttpResponse(status, answer.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
