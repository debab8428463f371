package io.github.camelflashai.simulator.callback;

import io.github.camelflashai.simulator.CallbackSign;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.BatchPlan.Accepted;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.Envelope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** The form of the older server: a callee and its result without times, and the end of a batch's intake. */
final class OlderCallbacks implements CallbackForm {
    @Override
    public ObjectNode call(Batch batch, Call call, Behaviour behaviour) {
        return result(batch, call.callee(), call.intentTag());
    }

    @Override
    public Optional<ObjectNode> notCalled(Batch batch, CalleeRecord callee, String result) {
        return Optional.of(result(batch, callee, result));
    }

    @Override
    public Optional<ObjectNode> takenIn(Batch batch) {
        int accepted = batch.plan().callees().size();
        List<Accepted> lost = batch.lost();
        return Optional.of(JsonNodeFactory.instance
                .objectNode()
                .put("acceptCount", accepted)
                .put("batchName", batch.plan().batchName())
                .put("failCount", lost.size())
                .put("failList", lost.stream().map(OlderCallbacks::failed).collect(Collectors.joining("|")))
                .put("successCount", accepted - lost.size()));
    }

    @Override
    public Optional<ObjectNode> done(Batch batch, Behaviour behaviour) {
        return Optional.empty();
    }

    @Override
    public String message(ObjectNode body, Account account, CallbackSign sign) {
        return Envelope.olderCallback(body, account);
    }

    private static ObjectNode result(Batch batch, CalleeRecord callee, String result) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        putUnlessEmpty(body, "attach", callee.attach());
        body.put("batchName", batch.plan().batchName());
        putUnlessEmpty(body, "custCompany", callee.custCompany());
        putUnlessEmpty(body, "custName", callee.custName());
        putUnlessEmpty(body, "params", callee.params());
        return body.put("phone", callee.phone()).put("result", result);
    }

    private static void putUnlessEmpty(ObjectNode body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    /** Six fields, the last of them always empty. */
    private static String failed(Accepted callee) {
        CalleeRecord record = callee.record();
        return String.join(
                "^", record.phone(), record.attach(), record.params(), record.custName(), record.custCompany(), "");
    }
}
