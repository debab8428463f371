package io.github.camelflashai.docs;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.main.Main;

/** The queues of an ActiveMQ Artemis in this JVM. */
final class Queues implements Part {
    private static final int DELIVERIES = 3;

    private final EmbeddedActiveMQ broker;
    private final ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("vm://0");

    Queues() throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(false).setSecurityEnabled(false).addAcceptorConfiguration("vm", "vm://0");
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setAutoDeleteQueues(false)
                        .setAutoDeleteAddresses(false)
                        .setMaxDeliveryAttempts(DELIVERIES)
                        .setDeadLetterAddress(SimpleString.of("dead")));
        broker = new EmbeddedActiveMQ().setConfiguration(configuration).start();
    }

    @Override
    public void bindTo(Main main) {
        main.bind("jms", JmsComponent.jmsComponent(connections));
    }

    @Override
    public String nameIn(String endpointUri) {
        return Part.super.nameIn(endpointUri).replaceFirst("^queue:", "");
    }

    @Override
    public void put(String name, String text) {
        try (JMSContext jms = connections.createContext()) {
            jms.createProducer().send(jms.createQueue(name), text);
        }
    }

    @Override
    public List<Delivery> at(String name) throws JMSException {
        try (JMSContext jms = connections.createContext()) {
            jms.start();
            Queue queue = jms.createQueue(name);
            List<Delivery> deliveries = new ArrayList<>();
            try (QueueBrowser browser = jms.createBrowser(queue)) {
                for (Object message : Collections.list(browser.getEnumeration())) {
                    deliveries.add(delivery((Message) message));
                }
            }
            return deliveries;
        }
    }

    private static Delivery delivery(Message message) throws JMSException {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("JMSDeliveryMode", message.getJMSDeliveryMode());
        headers.put("JMSExpiration", message.getJMSExpiration());
        headers.put("JMSReplyTo", message.getJMSReplyTo());
        for (Object name : Collections.list(message.getPropertyNames())) {
            headers.put((String) name, message.getObjectProperty((String) name));
        }
        return new Delivery(message.isBodyAssignableTo(String.class) ? message.getBody(String.class) : null, headers);
    }

    @Override
    public void clear() throws Exception {
        for (String queue : broker.getActiveMQServer().getActiveMQServerControl().getQueueNames()) {
            // With its messages go the ids by which it knows duplicates.
            broker.getActiveMQServer().destroyQueue(SimpleString.of(queue), null, false);
        }
    }

    @Override
    public void close() throws Exception {
        connections.close();
        broker.stop();
    }
}
