package io.github.camelflashai.nightlycsv;

import io.github.camelflashai.api.PlanReceipt;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes the report of a receipt, in all its forms. */
class ReportWriter implements Processor {
    /** The exchange property with the report as a table, of everybody who is not called. */
    static final String CSV = "csv";

    /** The exchange property with the report as a page, with a chart. */
    static final String HTML = "html";

    /** The exchange property with the report in a line. */
    static final String SUMMARY = "summary";

    @Override
    public void process(Exchange exchange) throws Exception {
        Report report = Report.of(
                exchange.getMessage().getMandatoryBody(PlanReceipt.class),
                exchange.getProperty(FileCheck.ROWS, 0L, long.class));
        exchange.setProperty(CSV, ReportTable.of(report));
        exchange.setProperty(HTML, ReportPage.of(report));
        exchange.setProperty(SUMMARY, report.summary());
    }
}
