package io.github.camelflashai.docs;

import io.github.camelflashai.results.Broker;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.main.Main;

/** The queues of an ActiveMQ Artemis in this JVM. */
final class Queues implements Part {
    private static final int DELIVERIES = 3;

    private final Broker broker = new Broker(new AddressSettings()
            .setAutoDeleteQueues(false)
            .setAutoDeleteAddresses(false)
            .setMaxDeliveryAttempts(DELIVERIES)
            .setDeadLetterAddress(SimpleString.of("dead")));

    Queues() throws Exception {
        broker.start();
    }

    @Override
    public void bindTo(Main main) {
        JmsComponent jms = JmsComponent.jmsComponent(broker.connections());
        // Nobody replies here: a route that waits for it shall not hold up the test.
        jms.getConfiguration().setRequestTimeout(2000);
        main.bind("jms", jms);
    }

    @Override
    public String nameIn(String endpointUri) {
        return Part.super.nameIn(endpointUri).replaceFirst("^queue:", "");
    }

    @Override
    public void put(String name, Delivery message) {
        try (JMSContext jms = broker.connections().createContext()) {
            JMSProducer producer = jms.createProducer();
            message.headers().forEach(producer::setProperty);
            producer.send(jms.createQueue(name), message.body());
        }
    }

    @Override
    public List<Delivery> at(String name) throws JMSException {
        List<Delivery> deliveries = new ArrayList<>();
        if (broker.server().locateQueue(name) != null) {
            try (JMSContext jms = broker.connections().createContext();
                    QueueBrowser browser = jms.createBrowser(jms.createQueue(name))) {
                jms.start();
                for (var messages = browser.getEnumeration(); messages.hasMoreElements(); ) {
                    deliveries.add(delivery((Message) messages.nextElement()));
                }
            }
        }
        return deliveries;
    }

    private static Delivery delivery(Message message) throws JMSException {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("type", message.getClass().getSimpleName());
        headers.put("JMSDeliveryMode", message.getJMSDeliveryMode());
        headers.put("JMSExpiration", message.getJMSExpiration());
        headers.put("JMSReplyTo", message.getJMSReplyTo());
        for (var names = message.getPropertyNames(); names.hasMoreElements(); ) {
            String name = (String) names.nextElement();
            headers.put(name, message.getObjectProperty(name));
        }
        return new Delivery(Broker.text(message), headers);
    }

    @Override
    public void clear() throws Exception {
        for (String queue : broker.server().getActiveMQServerControl().getQueueNames()) {
            // With its messages go the ids by which it knows duplicates.
            broker.server().destroyQueue(SimpleString.of(queue), null, false);
        }
    }

    @Override
    public void close() throws Exception {
        broker.close();
    }
}
