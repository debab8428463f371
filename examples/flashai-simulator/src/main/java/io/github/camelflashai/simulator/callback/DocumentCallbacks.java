package io.github.camelflashai.simulator.callback;

import io.github.camelflashai.simulator.CallbackSign;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.dial.PlannedCallee.State;
import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.Body;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.Envelope;
import io.github.camelflashai.simulator.wire.MobileList;
import java.util.List;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** The form of today: a call with its times, and the end of a batch. */
final class DocumentCallbacks implements CallbackForm {
    @Override
    public ObjectNode call(Batch batch, Call call, Behaviour behaviour) {
        Body body = new Body(behaviour)
                .text("batchName", call.batchName())
                .text("phoneNo", call.callee().phone())
                .text("accurateIntent", call.intentTag())
                .text("reason", call.note())
                .text("remarks", "")
                .number("callStartTime", call.start().toEpochMilli());
        call.answered().ifPresent(time -> body.number("answerTime", time.toEpochMilli()));
        return body.number("handupTime", call.end().toEpochMilli())
                .number("duration", call.talkSeconds())
                .number("billSec", call.talkSeconds())
                .text("hangupDirection", call.answered().isPresent() ? "customer" : "server")
                .text("detailList", CallText.dialogue(call.turns(), "|", "^"))
                .node();
    }

    @Override
    public Optional<ObjectNode> notCalled(Batch batch, CalleeRecord callee, String result) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectNode> takenIn(Batch batch) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectNode> done(Batch batch, Behaviour behaviour) {
        List<String> failed = batch.callees().stream()
                .filter(callee -> callee.status() == MobileList.FAILED)
                .map(callee -> MobileList.write(callee.record(), MobileList.FAILED, behaviour))
                .toList();
        return Optional.of(new Body(behaviour)
                .text("batchName", batch.plan().batchName())
                .number("acceptCount", batch.plan().callees().size())
                .number("planCount", batch.count(MobileList.PLANNED))
                .number("endCount", batch.count(State.DONE))
                .number("successCount", batch.count(MobileList.DONE))
                .number("failCount", failed.size())
                .text("failList", behaviour.join(failed))
                .node());
    }

    @Override
    public String message(ObjectNode body, Account account, CallbackSign sign) {
        return Envelope.callback(body, account, sign);
    }
}
