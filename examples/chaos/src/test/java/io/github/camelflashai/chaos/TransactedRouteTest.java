package io.github.camelflashai.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.results.Broker;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The transacted route of the docs, with a broker: the message is acknowledged when the outcome is known, and not before. */
class TransactedRouteTest {
    private static final String PLAN =
            "{\"batchName\":\"sale\",\"callees\":[{\"phone\":\"13800000001\"},{\"phone\":\"13800000002\"}]}";

    @RegisterExtension
    static final FlashAiSimulatorExtension EXTENSION = new FlashAiSimulatorExtension();

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private final DefaultCamelContext camelContext = new DefaultCamelContext();
    private JMSContext jms;
    private JMSConsumer receipts;

    @BeforeEach
    void start(FlashAiSimulator simulator) throws Exception {
        FlashAiComponent flashai = new FlashAiComponent();
        flashai.getConfiguration().setBaseUrl(simulator.baseUrl());
        flashai.getConfiguration().setClientId(simulator.clientId());
        flashai.getConfiguration().setClientSecret(simulator.clientSecret());
        camelContext.addComponent("flashai", flashai);
        camelContext.addComponent("jms", JmsComponent.jmsComponentTransacted(BROKER.connections()));
        camelContext.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("jms:queue:campaigns?transacted=true")
                        .to(
                                "flashai:addPlan?userId=187&botenceId=20260101000000000000000001_en&callDate=20261201&callHour=9"
                                        + "&clear=0&recall=0&settleTime=200&maxRetries=0")
                        .setBody(simple("${header." + FlashAiConstants.RIGHT_COUNT + "} ${header."
                                + FlashAiConstants.RECONCILED + "}"))
                        .to("jms:queue:receipts");
            }
        });
        camelContext.start();
        jms = BROKER.connections().createContext(JMSContext.AUTO_ACKNOWLEDGE);
        receipts = jms.createConsumer(jms.createQueue("receipts"));
    }

    @AfterEach
    void stop() {
        camelContext.stop();
        jms.close();
    }

    @Test
    void a_message_whose_outcome_is_not_known_comes_again_and_is_not_dialled_again(FlashAiSimulator simulator)
            throws JMSException {
        simulator.faults().next("addPlan", Fault.resetAfter());
        simulator.faults().next("getBatchPlanCallSummary", Fault.status(500));
        send();
        assertThat(receipt()).isEqualTo("2 true");
        assertThat(receipts.receive(200)).as("one receipt").isNull();
        assertThat(simulator.books().requestsByOperation()).containsEntry("addPlan", 1L);
        assertThat(simulator.books().accepted()).isEqualTo(2);
    }

    @Test
    void a_message_that_did_not_reach_the_server_comes_again_and_is_dialled(FlashAiSimulator simulator)
            throws JMSException {
        simulator.faults().next("addPlan", Fault.resetBefore());
        simulator.faults().next("getBatchPlanCallSummary", Fault.status(500));
        send();
        assertThat(receipt()).isEqualTo("2 false");
        assertThat(simulator.books().accepted()).isEqualTo(2);
    }

    private void send() {
        jms.createProducer().send(jms.createQueue("campaigns"), PLAN);
    }

    private String receipt() throws JMSException {
        Message receipt = receipts.receive(20_000);
        return receipt == null ? null : ((TextMessage) receipt).getText();
    }
}
