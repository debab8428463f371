package io.github.camelflashai;

import io.github.camelflashai.api.CallbackType;
import org.apache.camel.builder.RouteBuilder;

/**
 * Route templates, for applications that add this builder to their Camel context.
 *
 * <p>{@value #CALL_RESULTS} takes call results from one source, and hands each call on once, whatever other sources bring it too:
 * made from it once for callbacks and once for polls, the two routes share one idempotent repository.
 */
public final class FlashAiRouteTemplates extends RouteBuilder {
    /** The id of the template that merges call results. */
    public static final String CALL_RESULTS = "flashai-call-results";

    @Override
    public void configure() {
        routeTemplate(CALL_RESULTS)
                .templateParameter("from", null, "Where call results come from, such as webhook:flashai:callback")
                .templateParameter("to", null, "Where each call goes once")
                .templateParameter("repository", null, "The bean of the idempotent repository that all sources share")
                .templateParameter(
                        "transaction",
                        null,
                        "The bean of the transaction policy under which repository and target commit together")
                .templateParameter(
                        "batchReports",
                        "log:io.github.camelflashai.batch?level=INFO&showHeaders=false",
                        "Where the reports go that a batch is done or taken in")
                .templateParameter(
                        "withoutKey",
                        "log:io.github.camelflashai.withoutKey?level=WARN&showBody=false",
                        "Where results go that have no call key, such as an older server's callbacks, which another source"
                                + " brings with a key if the call was answered")
                .from("{{from}}")
                .choice()
                .when(header(FlashAiConstants.CALLBACK_TYPE)
                        .in(CallbackType.BATCH.toString(), CallbackType.TAKEN_IN.toString()))
                .to("{{batchReports}}")
                .otherwise()
                .split(new CallMessages())
                .streaming()
                .choice()
                // Of an older server's callbacks: what has no key cannot be held against what other sources bring.
                .when(header(FlashAiConstants.CALL_KEY).isNull())
                .to("{{withoutKey}}")
                .otherwise()
                .policy("{{transaction}}")
                // A roll-back takes the key back. To remove it once more would take it from whoever added it meanwhile.
                .idempotentConsumer(header(FlashAiConstants.CALL_KEY))
                .idempotentRepository("{{repository}}")
                .removeOnFailure(false)
                .to("{{to}}");
    }
}
