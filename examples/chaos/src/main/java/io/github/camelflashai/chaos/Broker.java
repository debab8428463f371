package io.github.camelflashai.chaos;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A broker with its journal on disk. */
final class Broker {
    static final String CAMPAIGNS = "campaigns";
    static final String RECEIPTS = "receipts";
    static final String DEAD = "dead";
    /** Each kill counts as a delivery for the messages that were under way. */
    private static final int DELIVERIES = 30;

    private Broker() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("tcp", "tcp://localhost:" + arguments[1]);
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setMaxDeliveryAttempts(DELIVERIES)
                        .setRedeliveryDelay(0)
                        .setDeadLetterAddress(SimpleString.of(DEAD)));
        for (String queue : new String[] {CAMPAIGNS, RECEIPTS, DEAD}) {
            configuration.addQueueConfiguration(QueueConfiguration.of(queue)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setDurable(true));
        }
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration);
        broker.start();
        ParentWatch.start();
        System.out.println(ChildJvm.READY + arguments[1]);
        Thread.currentThread().join();
    }

    static String url(int port) {
        // No messages in stock: what a consumer has not begun stays at the broker when it is killed.
        return "tcp://localhost:" + port + "?consumerWindowSize=0&reconnectAttempts=-1";
    }
}
