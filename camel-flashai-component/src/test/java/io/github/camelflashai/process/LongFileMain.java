package io.github.camelflashai.process;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleeIterator;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Starts a campaign from a long file of callees, with all that decides who is left out, by a route in Java or in YAML. */
public final class LongFileMain {
    static final String DONE = "done";
    private static final String PLAN = "flashai:addPlan";
    private static final String OPTIONS =
            "batchName=long&userId=1&botenceId=s&callDate=20261224&callHour=9&clear=0&recall=0&chunkSize=10000"
                    + "&duplicates=reject&onInvalid=reject&allowedHours=8-21&calleeFilter=#bean:mayBeCalled";

    private LongFileMain() {}

    /**
     * Submits the file.
     *
     * @param args the base URL, the folder of the file, and java or yaml
     */
    public static void main(String[] args) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (CamelContext context = new DefaultCamelContext()) {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl(args[0]);
            component.getConfiguration().setClientId("client0001");
            component.getConfiguration().setClientSecret("secret-of-the-process");
            context.addComponent("flashai", component);
            context.getRegistry().bind("mayBeCalled", (Predicate<Callee>)
                    callee -> !callee.phone().isEmpty());
            context.getRegistry().bind("ended", (org.apache.camel.Processor) exchange -> {
                Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
                System.out.println(failure == null ? DONE : failure.toString());
                ended.countDown();
            });
            if (args[2].equals("yaml")) {
                yaml(context, args[1]);
            } else {
                java(context, args[1]);
            }
            context.start();
            ended.await();
        }
    }

    private static void java(CamelContext context, String folder) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).process("ended");
                from("file:" + folder + "?initialDelay=0")
                        .convertBodyTo(CalleeIterator.class)
                        .to(PLAN + "?" + OPTIONS)
                        .process("ended");
            }
        });
    }

    private static void yaml(CamelContext context, String folder) throws Exception {
        String route =
                """
                - onException:
                    exception: [java.lang.Exception]
                    steps:
                      - process: {ref: ended}
                - route:
                    from:
                      uri: "file:%s?initialDelay=0"
                      steps:
                        - convertBodyTo: {type: io.github.camelflashai.api.CalleeIterator}
                        - to: "%s?%s"
                        - process: {ref: ended}
                """
                        .formatted(folder, PLAN, OPTIONS);
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("long-file.yaml", route));
    }
}
