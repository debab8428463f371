package io.github.camelflashai.killswitch;

import io.github.camelflashai.FlashAiConstants;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The routes: campaigns in, people out of all of them, and a stop for everything. */
@Component
class KillSwitchRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // Who has opted out is left out of what is sent from now on. Tracked: the repository knows which campaigns run.
        from("jms:queue:campaigns?transacted=true")
                .routeId(RunningCampaigns.INTAKE)
                .to("flashai:addPlan?track=true&chunkSize={{kill-switch.chunk-size}}&calleeFilter=#bean:optOuts");

        from("flashai:watch?emit=completion&bridgeErrorHandler=true")
                .routeId("watch")
                .log("${header.CamelFlashAiBatchName} is complete");

        // A phone, or several. Whoever is still planned anywhere afterwards fails the message, and the broker brings it
        // again.
        from("jms:queue:opt-outs?transacted=true")
                .routeId("opt-outs")
                .bean(OptOuts.class, "add")
                .setProperty("phones", body())
                .split(method(RunningCampaigns.class, "names"))
                .parallelProcessing()
                .setHeader(FlashAiConstants.BATCH_NAME, body())
                .setBody(exchangeProperty("phones"))
                .to("flashai:batchPhoneDelete?confirm=true")
                .end()
                .setBody(constant("opted out of all campaigns"))
                .to("jms:queue:reports");

        // No campaign goes out any more, and each that runs is stopped until nobody of it is called.
        from("jms:queue:stop-everything?transacted=true")
                .routeId("stop-everything")
                .bean(RunningCampaigns.class, "takeNoMore")
                .split(method(RunningCampaigns.class, "names"))
                .parallelProcessing()
                .setHeader(FlashAiConstants.BATCH_NAME, body())
                .to("flashai:batchPlanStop?confirm=true&longestCall={{kill-switch.longest-call}}")
                .setBody(simple("${header.CamelFlashAiBatchName} is stopped: ${header.CamelFlashAiEndCount} of"
                        + " ${header.CamelFlashAiAcceptCount} were called, ${header.CamelFlashAiEndedMeanwhile} of them"
                        + " after the server had acknowledged the stop"))
                .to("jms:queue:reports")
                .end()
                .setBody(constant("everything is stopped"))
                .to("jms:queue:reports");
    }
}
