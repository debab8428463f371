package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.apache.camel.Producer;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** camel-health is optional: without it producers start and stop, and nobody asks how they are. */
class WithoutCamelHealthTest {
    @Test
    void producers_start_and_stop() throws Exception {
        assertThat(WithoutJar.call("camel-health", Producers.class, "startAndStop"))
                .isEqualTo("Started Stopped registry: null");
    }

    /** Runs inside the other class loader. */
    public static final class Producers {
        private Producers() {}

        public static String startAndStop() throws Exception {
            try (CamelContext context = new DefaultCamelContext()) {
                context.start();
                Producer producer = context.getEndpoint(
                                "flashai:addPlan?baseUrl=http://localhost/api&clientId=x&clientSecret=y")
                        .createProducer();
                producer.start();
                String started = ((FlashAiProducer) producer).getStatus().name();
                producer.stop();
                return started + " " + ((FlashAiProducer) producer).getStatus().name() + " registry: "
                        + HealthCheckRegistry.get(context);
            }
        }
    }
}
