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
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real ActiveMQ Artemis in the tests' own JVM, and what a receiver finds in its queues. As an extension of JUnit in a static
 * field it runs for the tests of a class; elsewhere it is started and closed by hand. Other modules compile this file too.
 */
public final class Broker implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final long PATIENCE_MILLIS = 10_000;

    private final EmbeddedActiveMQ server;
    private final ActiveMQConnectionFactory connections;

    public Broker() {
        this(new AddressSettings());
    }

    /**
     * A broker.
     *
     * @param settings those of all its queues
     */
    public Broker(AddressSettings settings) {
        String address = "vm://" + NUMBERS.incrementAndGet();
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(false).setSecurityEnabled(false);
        configuration.addAddressSetting("#", settings);
        try {
            server = new EmbeddedActiveMQ().setConfiguration(configuration.addAcceptorConfiguration("in-vm", address));
        } catch (Exception e) {
            throw new AssertionError("an address of the JVM itself", e);
        }
        connections = new ActiveMQConnectionFactory(address);
    }

    public Broker start() throws Exception {
        server.start();
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        close();
    }

    public ConnectionFactory connections() {
        return connections;
    }

    /** The server itself, for who must look behind its queues. */
    public ActiveMQServer server() {
        return server.getActiveMQServer();
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
        return message instanceof BytesMessage
                ? new String(message.getBody(byte[].class), StandardCharsets.UTF_8)
                : null;
    }

    @Override
    public void close() throws Exception {
        connections.close();
        server.stop();
    }
}
