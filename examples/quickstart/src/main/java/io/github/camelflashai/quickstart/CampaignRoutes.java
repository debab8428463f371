package io.github.camelflashai.quickstart;

import io.github.camelflashai.FlashAiConstants;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** The routes: file to queue, queue to FlashAI, and the campaign watched to its end. */
@Component
class CampaignRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // Anything that goes wrong ends the program with its reason. A CREATE whose outcome is not known is not
        // repeated.
        onException(Exception.class).handled(true).bean(Outcome.class, "failed");

        from("timer:start?repeatCount=1&delay=0")
                .routeId("file-to-queue")
                .bean(CampaignFile.class, "read")
                .marshal()
                .json(JsonLibrary.Jackson)
                .convertBodyTo(String.class, "UTF-8")
                .to("jms:queue:campaigns");

        // Transacted: the message leaves the queue only after FlashAI has answered. Tracked: watch follows the batch.
        from("jms:queue:campaigns?transacted=true")
                .routeId("queue-to-flashai")
                .to("flashai:addPlan?track=true")
                .bean(Report.class, "submitted");

        // Every change of every campaign of this application, and with the last one the results of all calls, a page at
        // a
        // time as they are needed. notifyUrl is required by the API, for servers that post the list there instead.
        from("flashai:watch?calls=true&pageNum=100&notifyUrl={{quickstart.notify-url}}&delay=200&initialDelay=200"
                        + "&bridgeErrorHandler=true")
                .routeId("watch")
                .bean(Report.class, "progress")
                .filter(header(FlashAiConstants.BATCH_COMPLETE).isEqualTo(true))
                .split(header(FlashAiConstants.CALLS))
                .streaming()
                .stopOnException()
                .bean(Report.class, "call")
                .end()
                .bean(Report.class, "summary");
    }
}
