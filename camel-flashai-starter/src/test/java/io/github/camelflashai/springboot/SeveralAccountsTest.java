package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The account of the properties and a second one, which is a component bean, side by side in one application. */
class SeveralAccountsTest {
    private static final String SECRET = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String NORTH_SECRET = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    @RegisterExtension
    static final FlashAiSimulatorExtension SERVER = new FlashAiSimulatorExtension(
            FlashAiSimulator.builder().account("main", SECRET).account("north", NORTH_SECRET));

    private final FlashAiSimulator simulator;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean("flashai-north")
        @ConfigurationProperties("accounts.north")
        FlashAiComponent north() {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBatchName("of the bean");
            return component;
        }

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:main").to("flashai:getBotence");
                    from("direct:north").to("flashai-north:getBotence");
                }
            };
        }
    }

    SeveralAccountsTest(FlashAiSimulator simulator) {
        this.simulator = simulator;
    }

    @Test
    void each_calls_with_its_own_credentials() {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                Application.class,
                "--spring.main.web-application-type=none",
                "--camel.component.flashai.base-url=" + simulator.baseUrl(),
                "--camel.component.flashai.client-id=main",
                "--camel.component.flashai.client-secret=" + SECRET,
                "--camel.component.flashai.max-retries=7",
                "--accounts.north.configuration.base-url=" + simulator.baseUrl(),
                "--accounts.north.configuration.client-id=north",
                "--accounts.north.configuration.client-secret=" + NORTH_SECRET,
                "--accounts.north.health-check-interval=1000")) {
            ProducerTemplate template = application.getBean(ProducerTemplate.class);
            template.sendBody("direct:main", null);
            template.sendBody("direct:north", null);

            CamelContext camelContext = application.getBean(CamelContext.class);
            FlashAiComponent north = camelContext.getComponent("flashai-north", FlashAiComponent.class);
            assertThat(north).isSameAs(application.getBean("flashai-north"));
            assertThat(north.getHealthCheckInterval()).isEqualTo(1000);
            assertThat(north.getConfiguration())
                    .extracting(FlashAiConfiguration::getBatchName, FlashAiConfiguration::getMaxRetries)
                    .containsExactly("of the bean", 3);
            assertThat(camelContext
                            .getComponent("flashai", FlashAiComponent.class)
                            .getConfiguration()
                            .getMaxRetries())
                    .isEqualTo(7);
        }
        assertThat(simulator.books().signedWrong()).isZero();
        assertThat(clientIds()).containsExactly("main", "north");
    }

    /** Who called. */
    private List<String> clientIds() {
        List<ServeEvent> calls = simulator.wireMock().getAllServeEvents();
        return calls.stream()
                .map(event -> event.getRequest().getBodyAsString())
                .map(body -> body.replaceAll(".*\"clientId\":\"([^\"]*)\".*", "$1"))
                .sorted()
                .toList();
    }
}
