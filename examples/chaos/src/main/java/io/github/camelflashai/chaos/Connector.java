package io.github.camelflashai.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.PlanReceipt;
import java.io.File;
import java.util.HashMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/** The application: campaigns from a queue to FlashAI, receipts to another one, in one transaction of the broker. */
final class Connector {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ROUTE = "jms:queue:%s?transacted=true&concurrentConsumers=16&receiveTimeout=1000";

    private Connector() {}

    /**
     * Arguments: the port of the broker, the base URL, client id and client secret, guard, httpRetries, the file of
     * the ledger.
     */
    public static void main(String[] arguments) throws Exception {
        DefaultCamelContext camelContext = new DefaultCamelContext();
        camelContext.addComponent(
                "jms",
                JmsComponent.jmsComponentTransacted(
                        new ActiveMQConnectionFactory(Broker.url(Integer.parseInt(arguments[0])))));
        FlashAiComponent flashai = new FlashAiComponent();
        FlashAiConfiguration configuration = flashai.getConfiguration();
        configuration.setBaseUrl(arguments[1]);
        configuration.setClientId(arguments[2]);
        configuration.setClientSecret(arguments[3]);
        camelContext.addComponent("flashai", flashai);
        camelContext
                .getRegistry()
                .bind(
                        "ledger",
                        FileIdempotentRepository.fileIdempotentRepository(new File(arguments[6]), new HashMap<>()));
        camelContext.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(ROUTE.formatted(Broker.CAMPAIGNS))
                        .toF(
                                "flashai:addPlan?userId=187&botenceId=20260101000000000000000001_en&callDate=20261201"
                                        + "&callHour=9&clear=0&recall=0&lineIds=5&notifyUrl=http://localhost/call"
                                        + "&notifyBatchUrl=http://localhost/batch&settleTime=4000&retryDelay=100&maxRetryDelay=1000"
                                        + "&http.responseTimeout=1500&%s&http.automaticRetriesDisabled=%s",
                                Guard.valueOf(arguments[4]).options(), !Boolean.parseBoolean(arguments[5]))
                        .process(Connector::receipt)
                        .to("jms:queue:" + Broker.RECEIPTS);
            }
        });
        camelContext.start();
        ParentWatch.start();
        System.out.println(ChildJvm.READY + "now");
        Thread.currentThread().join();
    }

    private static void receipt(Exchange exchange) {
        PlanReceipt receipt = exchange.getMessage().getBody(PlanReceipt.class);
        ObjectNode json = MAPPER.createObjectNode()
                .put("messageId", exchange.getMessage().getHeader("messageId", String.class))
                .put("batchName", exchange.getMessage().getHeader(FlashAiConstants.BATCH_NAME, String.class))
                .put("reconciled", exchange.getMessage().getHeader(FlashAiConstants.RECONCILED, Boolean.class));
        receipt.rejected().forEach(rejected -> json.withArray("rejected")
                .add(rejected.callee().phone()));
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(json.toString());
    }
}
