package io.github.camelflashai.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The other side of the queues: sends campaigns, and takes receipts and dead letters. */
final class Mailbox implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ActiveMQConnectionFactory factory;
    private JMSContext context;
    private JMSConsumer receiptQueue;
    private JMSConsumer deadQueue;
    private final List<Receipt> receipts = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();

    Mailbox(int brokerPort) {
        factory = new ActiveMQConnectionFactory(Broker.url(brokerPort));
    }

    /** Connects to the broker, which is there. */
    void open() {
        context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        receiptQueue = context.createConsumer(context.createQueue(Broker.RECEIPTS));
        deadQueue = context.createConsumer(context.createQueue(Broker.DEAD));
    }

    /** Sends a message. Those of one campaign are a group, so that no two consumers have them at the same time. */
    void send(Campaign campaign, String messageId) throws JMSException {
        TextMessage message = context.createTextMessage(campaign.json());
        message.setStringProperty("messageId", messageId);
        message.setStringProperty("JMSXGroupID", campaign.batchName());
        context.createProducer().send(context.createQueue(Broker.CAMPAIGNS), message);
    }

    /** Takes what has come. */
    void take() throws JMSException, JsonProcessingException {
        for (Message message = receiptQueue.receive(50); message != null; message = receiptQueue.receive(50)) {
            JsonNode json = MAPPER.readTree(((TextMessage) message).getText());
            Set<Long> rejected = new HashSet<>();
            json.path("rejected").forEach(phone -> rejected.add(Campaign.phone(phone.asText())));
            receipts.add(new Receipt(
                    json.path("messageId").asText(),
                    json.path("batchName").asText(),
                    rejected,
                    json.path("reconciled").asBoolean()));
        }
        for (Message message = deadQueue.receive(50); message != null; message = deadQueue.receive(50)) {
            dead.add(message.getStringProperty("messageId"));
        }
    }

    List<Receipt> receipts() {
        return receipts;
    }

    /** The messages that the broker gave up. */
    Set<String> dead() {
        return dead;
    }

    /** Leaves the broker, before it is killed. */
    void leave() {
        if (context != null) {
            context.close();
        }
    }

    @Override
    public void close() {
        leave();
        factory.close();
    }
}
