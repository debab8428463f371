package io.github.camelflashai.process;

import io.github.camelflashai.FlashAiComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;

/**
 * A process that submits a campaign, or callees for an agent, and does nothing else. Arguments: base URL, client id, secret, ledger
 * (a file or a JDBC URL), operation, batch name.
 */
public final class SubmitMain {
    private SubmitMain() {}

    public static void main(String[] args) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl(args[0]);
            component.getConfiguration().setClientId(args[1]);
            component.getConfiguration().setClientSecret(args[2]);
            context.addComponent("flashai", component);
            context.getRegistry().bind("ledger", IdempotentRepository.class, Repositories.keys(args[3]));
            context.start();
            System.out.println("started");
            context.createProducerTemplate().requestBody(Campaign.ledgered(args[4]), Campaign.of(args[4], args[5], 3));
        }
    }
}
