package io.github.camelflashai.results;

import io.github.camelflashai.CallMessages;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import java.util.Map;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The routes: campaigns in, results out, and who is interested to an agent. */
@Component
class ResultRoutes extends RouteBuilder {
    private static final String MARK =
            "sql:update handovers set state = '%s' where agents_batch = :#CamelFlashAiBatchName";

    @Override
    public void configure() {
        // A campaign is a row. By the ledger, one that comes again after a crash is not dialled again.
        from("sql:select * from campaigns where state = 'new'?delay=1000"
                        + "&onConsume=update campaigns set state = 'sent' where batch_name = :#batch_name"
                        + "&onConsumeFailed=update campaigns set state = 'failed' where batch_name = :#batch_name")
                .routeId("campaigns")
                .setHeader(FlashAiConstants.BATCH_NAME, simple("${body[batch_name]}"))
                .setBody(simple("${body[plan]}"))
                .to("flashai:addPlan?track=true");

        // At once, but may be lost or repeated. FlashAI posts to the proxy, which takes the first part of the path off.
        // An older
        // server posts lists of calls, too.
        from("webhook:flashai:callback?webhookExternalUrl={{results.external-url}}")
                .routeId("callbacks")
                .split(new CallMessages())
                .streaming()
                .stopOnException()
                .to("direct:result");

        // Late, but misses no call that the server lists: when a campaign is complete, all of them. It is in the
        // database
        // until this is done.
        from("flashai:watch?calls=true&delay={{results.watch-delay}}")
                .routeId("watch")
                .filter(header(FlashAiConstants.CALLS).isNotNull())
                .split(header(FlashAiConstants.CALLS))
                .streaming()
                .stopOnException()
                .to("direct:result");

        // What has no key is a report of a whole batch, or of an older server, which posts the same call with its key
        // in a list.
        from("direct:result")
                .routeId("result")
                .errorHandler(noErrorHandler())
                .choice()
                .when(header(FlashAiConstants.CALL_KEY).isNotNull())
                .to("direct:call")
                .otherwise()
                .log(
                        LoggingLevel.INFO,
                        "results.without-key",
                        "${header.CamelFlashAiBatchName} ${body.class.simpleName}");

        // In one transaction the result, and what follows from it. A call that is there already inserts nothing, and
        // nothing
        // follows.
        from("direct:call")
                .routeId("call")
                .transacted()
                .convertBodyTo(Map.class)
                .to("sql:insert into call_results (call_key, batch_name, phone, intent_tag, started, seconds, source)"
                        + " values (:#CamelFlashAiCallKey, :#${body[batchName]}, :#${body[phone]}, :#${body[intentTag]},"
                        + " cast(:#${body[start]} as timestamptz), cast(:#${body[durationSeconds]} as bigint),"
                        + " :#${body[source]}) on conflict (call_key) do nothing")
                .filter(simple("${header.CamelSqlUpdateCount} == 1 && ${body[intentTag]} == '{{results.hot-intent}}'"))
                .to("sql:insert into handovers (campaign, phone, agents_batch)"
                        + " values (:#${body[batchName]}, :#${body[phone]}, 'agent-' || right(:#CamelFlashAiCallKey, 26))"
                        + " on conflict (campaign, phone) do nothing");

        // Who is interested. The name of the agent's batch is that of the row, so by the ledger it is handed over once.
        from("sql:select * from handovers where state = 'planned'?delay=1000")
                .routeId("handovers")
                .onException(FlashAiOutcomeUnknownException.class)
                .handled(true)
                .log(
                        LoggingLevel.ERROR,
                        "results",
                        "Look whether ${header.CamelFlashAiBatchName} is there: ${exception.message}")
                .to(MARK.formatted("in doubt"))
                .end()
                .onException(FlashAiInvalidRequestException.class)
                .handled(true)
                .log(LoggingLevel.ERROR, "results", "${header.CamelFlashAiBatchName}: ${exception.message}")
                .to(MARK.formatted("failed"))
                .end()
                // The row stays planned, and comes again.
                .onException(FlashAiException.class)
                .handled(true)
                .log(
                        LoggingLevel.WARN,
                        "results",
                        "${header.CamelFlashAiBatchName} is not handed over yet: ${exception.message}")
                .end()
                .setHeader(FlashAiConstants.BATCH_NAME, simple("${body[agents_batch]}"))
                .setBody(simple("${body[phone]}"))
                // The agent's own calls are no results of a campaign: no callbacks.
                .to(
                        "flashai:addAgentPlan?agentGroupId={{results.agent-group}}&agentId={{results.agent}}&addType=add&notifyUrl=")
                .choice()
                .when(header(FlashAiConstants.FAIL_COUNT).isGreaterThan(0))
                .to(MARK.formatted("rejected"))
                .otherwise()
                .to(MARK.formatted("handed"));
    }
}
