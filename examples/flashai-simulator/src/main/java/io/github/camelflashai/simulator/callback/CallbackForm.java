package io.github.camelflashai.simulator.callback;

import io.github.camelflashai.simulator.CallbackSign;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** What a server tells in its callbacks, and of what it says nothing. */
interface CallbackForm {
    /** Of a call that has ended. */
    ObjectNode call(Batch batch, Call call, Behaviour behaviour);

    /** Of a callee who came in and is not going to be called. */
    Optional<ObjectNode> notCalled(Batch batch, CalleeRecord callee, String result);

    /** Of a batch that has come in. */
    Optional<ObjectNode> takenIn(Batch batch);

    /** Of a batch that is done. */
    Optional<ObjectNode> done(Batch batch, Behaviour behaviour);

    /** The message as JSON text. */
    String message(ObjectNode body, Account account, CallbackSign sign);

    static CallbackForm of(Behaviour behaviour) {
        return behaviour.has(Habit.OLDER_CALLBACKS) ? new OlderCallbacks() : new DocumentCallbacks();
    }
}
