package io.github.camelflashai.nightlycsv;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiException;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** The routes: each file of the inbox becomes a campaign, has its report, and is put away. */
class NightlyRoutes extends RouteBuilder {
    private static final String REPORTS = "file:{{nightly-csv.folder}}/reports?charset=UTF-8&fileName=";

    @Override
    public void configure() {
        // What passes: the same file is tried again, and who is at the server already is not sent again.
        onException(FlashAiException.class)
                .onWhen(exchange -> exchange.getProperty(Exchange.EXCEPTION_CAUGHT, FlashAiException.class)
                        .isRetryable())
                .maximumRedeliveries("{{nightly-csv.attempts}}")
                .redeliveryDelay("{{nightly-csv.attempt-delay}}")
                .retryAttemptedLogLevel(LoggingLevel.WARN)
                .logExhausted(false)
                .to("direct:failed");
        onException(Exception.class).logExhausted(false).to("direct:failed");

        // readLock=changed leaves alone what is still being written. The file stays in the inbox until all is done, so
        // that a
        // restart finds it. Of the same name it is the same campaign, at each attempt.
        from("file:{{nightly-csv.folder}}/inbox?include=.*\\.csv&sortBy=file:name&charset={{nightly-csv.charset}}"
                        + "&readLock=changed&readLockMinAge={{nightly-csv.quiet-for}}"
                        + "&move=../done/${date:now:yyyyMMdd-HHmmss}-${file:onlyname}&moveFailed=../failed/${file:onlyname}")
                .routeId("inbox")
                .bean("doNotCall", "read")
                // Reads it once to its end, so that a file that is not whole, or lacks a column, fails before anybody
                // is called.
                .setProperty(FileCheck.FILE, body())
                // Not with the file in the body, which would be read whole for parameters in it.
                .setBody(simple("${null}"))
                .to("flashai:queryPlanParams")
                .process(new FileCheck())
                .log(LoggingLevel.INFO, "nightly-csv", "${file:onlyname}: ${exchangeProperty.rows} rows")
                .setHeader(FlashAiConstants.BATCH_NAME, simple("${file:onlyname.noext}"))
                .setHeader(FlashAiConstants.CALL_DATE, simple("${date:now:yyyyMMdd}"))
                .setBody(exchangeProperty(FileCheck.FILE))
                .convertBodyTo(CalleeIterator.class)
                // Each row has the script's variables, and is in the ledger before it is sent. Who is left out is in
                // the receipt.
                .to("flashai:addPlan?chunkSize={{nightly-csv.chunk-size}}&scriptVariables=check&onInvalid=reject"
                        + "&onTooLong=refuse&calleeFilter=#bean:doNotCall&submissionRepository=#bean:ledger")
                .process(new ReportWriter())
                .setBody(exchangeProperty(ReportWriter.CSV))
                .to(REPORTS + "${file:onlyname.noext}.csv")
                .setBody(exchangeProperty(ReportWriter.HTML))
                .to(REPORTS + "${file:onlyname.noext}.html")
                .log(LoggingLevel.INFO, "nightly-csv", "${exchangeProperty.summary}");

        // The reason stands beside the file. Put it right and back into the inbox: nobody is called twice.
        from("direct:failed")
                .routeId("failed")
                .setBody(simple("${exception.message}\n"))
                .log(LoggingLevel.ERROR, "nightly-csv", "${file:onlyname} goes to the folder failed: ${body}")
                .to("file:{{nightly-csv.folder}}/failed?charset=UTF-8&fileName=${file:onlyname}.reason.txt");
    }
}
