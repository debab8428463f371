package io.github.camelflashai.kafkacampaigns;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.FlashAiRouteTemplates;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.springframework.stereotype.Component;

/** The way out: each call is a record of the topic {@code call-results}, whose key is the phone. */
@Component
class ResultRoutes extends RouteBuilder {
    static final String RESULTS = "call-results";

    @Override
    public void configure() throws Exception {
        getContext().addRoutes(new FlashAiRouteTemplates());

        // At once, to whichever instance it is posted.
        from("webhook:flashai:callback?webhookExternalUrl={{flashai.callback-url}}")
                .routeId("callbacks")
                .to("direct:results");

        // And all calls of a campaign that is complete, those among them of which no callback came. One instance at a
        // time
        // watches; when it dies, another one does.
        from("master:watch:flashai:watch?calls=true&delay={{kafka-campaigns.watch-delay}}")
                .routeId("watch")
                .filter(header(FlashAiConstants.BATCH_COMPLETE).isEqualTo(true))
                .split(header("CamelFlashAiCalls"))
                .streaming()
                .stopOnException()
                .to("direct:results");

        // The call key and the record in one transaction: whoever brings the same call at the same moment waits for it.
        templatedRoute(FlashAiRouteTemplates.CALL_RESULTS)
                .routeId("results")
                .parameter("from", "direct:results")
                .parameter("repository", "callKeys")
                .parameter("transaction", "transaction")
                .parameter("to", "direct:publish")
                // An older server's callbacks: as they come, since nothing says which call they are of.
                .parameter("withoutKey", "direct:publish");

        // Ends when the broker has it. Killed before the commit, the key is rolled back and the call comes again, and
        // the
        // topic has it twice, with the same callKey.
        from("direct:publish")
                .routeId("publish")
                .errorHandler(noErrorHandler())
                .setHeader(KafkaConstants.KEY, simple("${body.phone}"))
                .to("kafka:" + RESULTS);
    }
}
