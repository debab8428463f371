package io.github.camelflashai.simulator.admin;

import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.Books;
import io.github.camelflashai.simulator.FlashAiSimulator;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** What the simulator knows, in JSON and without phones. */
final class AdminViews {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FlashAiSimulator simulator;

    AdminViews(FlashAiSimulator simulator) {
        this.simulator = simulator;
    }

    JsonNode books() {
        Books books = simulator.books();
        ObjectNode json = JSON.objectNode().put("clean", books.clean()).put("requests", books.requests());
        ObjectNode byOperation = json.putObject("requestsByOperation");
        books.requestsByOperation().forEach(byOperation::put);
        ObjectNode byCode = json.putObject("answersByCode");
        books.answersByCode().forEach(byCode::put);
        return json.put("signedWrong", books.signedWrong())
                .put("noncesRepeated", books.noncesRepeated())
                .put("accepted", books.accepted())
                .put("rejected", books.rejected())
                .put("rowsIn", books.rowsIn())
                .put("rowsLost", books.rowsLost())
                .put("calls", books.calls())
                .put("callsAfterStop", books.callsAfterStop())
                .put("calledTwiceInBatch", books.calledTwiceInBatch())
                .put("calledInSeveralBatches", books.calledInSeveralBatches())
                .put("callbacksPosted", books.callbacksPosted())
                .put("callbacksFailed", books.callbacksFailed())
                .put("callbacksGivenUp", books.callbacksGivenUp())
                .put("callbacksDropped", books.callbacksDropped())
                .put("faults", books.faults());
    }

    JsonNode batches() {
        ArrayNode json = JSON.arrayNode();
        for (BatchView batch : simulator.batches()) {
            json.addObject()
                    .put("batchName", batch.batchName())
                    .put("state", batch.state().name())
                    .put("accepted", batch.accepted())
                    .put("planned", batch.planned())
                    .put("done", batch.done())
                    .put("calls", batch.calls().size());
        }
        return json;
    }

    JsonNode calls(String phone) {
        return JSON.objectNode().put("calls", simulator.books().callsTo(phone));
    }

    JsonNode requests() {
        ArrayNode json = JSON.arrayNode();
        simulator.requests().forEach(request -> json.addObject()
                .put("time", request.time().toString())
                .put("operation", request.operation())
                .put("outcome", request.outcome()));
        return json;
    }

    JsonNode clock() {
        return JSON.objectNode().put("now", simulator.clock().instant().toString());
    }

    JsonNode habits() {
        ObjectNode json = JSON.objectNode();
        ArrayNode habits = json.putArray("habits");
        simulator.habits().stream().map(Names::written).sorted().forEach(habits::add);
        return json;
    }

    JsonNode done() {
        return JSON.objectNode();
    }
}
