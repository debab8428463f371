package io.github.camelflashai.process;

import io.github.camelflashai.FlashAiComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A process that asks a server one thing many times. Arguments: base URL, client id, secret, how often, and nonceNode if it has one. */
public final class NonceMain {
    private NonceMain() {}

    public static void main(String[] args) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl(args[0]);
            component.getConfiguration().setClientId(args[1]);
            component.getConfiguration().setClientSecret(args[2]);
            if (args.length > 4) {
                component.getConfiguration().setNonceNode(Integer.valueOf(args[4]));
            }
            context.addComponent("flashai", component);
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            for (int call = 0; call < Integer.parseInt(args[3]); call++) {
                template.request("flashai:getCallLine", exchange -> {});
            }
            System.out.println("done");
        }
    }
}
