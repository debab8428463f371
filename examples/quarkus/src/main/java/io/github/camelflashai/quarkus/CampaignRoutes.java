package io.github.camelflashai.quarkus;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.Callee;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** From a file of callees to a campaign, which is followed to its end. */
@ApplicationScoped
class CampaignRoutes extends RouteBuilder {
    private final SimulatedServer server;

    CampaignRoutes(SimulatedServer server) {
        this.server = server;
    }

    @Override
    public void configure() {
        server.simulator();

        from("direct:scripts")
                .routeId("scripts")
                .to("flashai:getBotence")
                .split(simple("${body.scripts}"))
                .log("Script ${body.id}: ${body.name}");

        from("timer:once?repeatCount=1&delay=0")
                .routeId("submit")
                .to("direct:scripts")
                .setBody(constant("resource:classpath:callees.csv"))
                .convertBodyTo(Callee[].class)
                .setHeader(FlashAiConstants.BATCH_NAME, simple("quarkus-${date:now:yyyyMMdd-HHmmss}"))
                .setHeader(FlashAiConstants.CALL_DATE, simple("${date:now:yyyyMMdd}"))
                .to("flashai:addPlan?track=true")
                .log("Campaign ${header.CamelFlashAiBatchName}: FlashAI took ${header.CamelFlashAiRightCount} callees");

        from("flashai:watch?delay=300")
                .routeId("watch")
                .log("${header.CamelFlashAiEndCount} of ${header.CamelFlashAiAcceptCount} called")
                .filter(header(FlashAiConstants.BATCH_COMPLETE).isEqualTo(true))
                .log("The campaign is done.")
                .filter(simple("{{exit-when-done}}"))
                .process(exchange -> Quarkus.asyncExit());
    }
}
