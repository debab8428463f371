package io.github.camelflashai.quickstart;

import io.github.camelflashai.FlashAiConstants;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** The routes: file to queue, queue to FlashAI, progress until all are called, results. */
@Component
class CampaignRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // Anything that goes wrong for good ends the program with its reason. A lost answer does not: the connector
        // asks the server what became of the campaign.
        onException(Exception.class).handled(true).bean(Outcome.class, "failed");

        from("timer:start?repeatCount=1&delay=0")
                .routeId("file-to-queue")
                .bean(CampaignFile.class, "read")
                .marshal()
                .json(JsonLibrary.Jackson)
                .convertBodyTo(String.class, "UTF-8")
                .to("jms:queue:campaigns");

        // Transacted: the message leaves the queue only after FlashAI has answered.
        from("jms:queue:campaigns?transacted=true")
                .routeId("queue-to-flashai")
                .to("flashai:addPlan")
                .bean(Report.class, "submitted");

        from("flashai:getBatchPlanCallSummary?batchName={{quickstart.batch-name}}&delay=200&bridgeErrorHandler=true")
                .routeId("progress")
                .bean(Report.class, "progress")
                .filter(header(FlashAiConstants.BATCH_COMPLETE).isEqualTo(true))
                .to("direct:results");

        // All pages, as they are needed; notifyUrl is required by the API, for servers that post the list there
        // instead.
        from("direct:results")
                .routeId("results")
                .to("flashai:getBatchPlanCallList?autoPage=true&pageNum=100&notifyUrl={{quickstart.notify-url}}")
                .split(body())
                .streaming()
                .stopOnException()
                .bean(Report.class, "call")
                .end()
                .bean(Report.class, "summary");
    }
}
