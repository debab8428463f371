package io.github.camelflashai.results;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A real ActiveMQ Artemis in the tests' own JVM, and what a receiver finds in its queues. */
public final class Broker implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final long PATIENCE_MILLIS = 10_000;

    private final EmbeddedActiveMQ server;
    private final ActiveMQConnectionFactory connections;

    public Broker() throws Exception {
        String address = "vm://" + NUMBERS.incrementAndGet();
        server = new EmbeddedActiveMQ()
                .setConfiguration(new ConfigurationImpl()
                        .setPersistenceEnabled(false)
                        .setSecurityEnabled(false)
                        .addAcceptorConfiguration("in-vm", address));
        server.start();
        connections = new ActiveMQConnectionFactory(address);
    }

    public ConnectionFactory connections() {
        return connections;
    }

    /** The next message of a queue; null if none comes. */
    public Message receive(String queue) {
        try (JMSContext context = connections.createContext()) {
            return context.createConsumer(context.createQueue(queue)).receive(PATIENCE_MILLIS);
        }
    }

    /** Whether a queue has no message at all. */
    public boolean isEmpty(String queue) {
        try (JMSContext context = connections.createContext()) {
            return context.createConsumer(context.createQueue(queue)).receiveNoWait() == null;
        }
    }

    /** The text of a message, whatever its kind; null if it has no body. */
    public static String text(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText();
        }
        if (message instanceof BytesMessage bytes) {
            byte[] content = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(content);
            return new String(content, StandardCharsets.UTF_8);
        }
        return null;
    }

    @Override
    public void close() throws Exception {
        connections.close();
        server.stop();
    }
}
