package io.github.camelflashai.simulator.callback;

import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.wire.Body;
import io.github.camelflashai.simulator.wire.MobileList;
import io.github.camelflashai.simulator.wire.Variants;
import java.util.List;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** The bodies of the two callbacks. */
final class CallbackBodies {
    private CallbackBodies() {}

    static ObjectNode call(Call call, Variants variants) {
        Body body = new Body(variants)
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

    static ObjectNode batch(Batch batch, Variants variants) {
        List<String> failed = batch.callees().stream()
                .filter(callee -> callee.status() == MobileList.FAILED)
                .map(callee -> MobileList.write(callee.record(), MobileList.FAILED, variants))
                .toList();
        return new Body(variants)
                .text("batchName", batch.plan().batchName())
                .number("acceptCount", batch.plan().callees().size())
                .number("planCount", batch.count(MobileList.PLANNED))
                .number("endCount", batch.done())
                .number("successCount", batch.count(MobileList.DONE))
                .number("failCount", failed.size())
                .text("failList", variants.join(failed))
                .node();
    }
}
