package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.CallReport;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.ScriptList;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class FlashAiSimulatorAutoConfigurationTest {
    private static final String ON = "flashai.simulator.enabled=true";
    private static final String BASE_URL = "camel.component.flashai.base-url=https://flashai.example.com/api";
    private static final String LOUD = "FlashAI IS SIMULATED";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CamelAutoConfiguration.class,
                    FlashAiComponentAutoConfiguration.class,
                    FlashAiSimulatorAutoConfiguration.class));

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        final List<Object> results = new CopyOnWriteArrayList<>();

        @Bean
        RouteBuilder results() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("webhook:flashai:callback?webhookExternalUrl=http://localhost:{{server.port}}")
                            .process(exchange ->
                                    results.add(exchange.getMessage().getBody()));
                }
            };
        }
    }

    @Test
    @NeedsPlatformHttp
    void one_property_is_enough_for_calls_and_callbacks(CapturedOutput output) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        FlashAiSimulator simulator;
        try (ConfigurableApplicationContext application =
                SpringApplication.run(Application.class, "--" + ON, "--server.port=" + port)) {
            simulator = application.getBean(FlashAiSimulator.class);
            ProducerTemplate template = application.getBean(ProducerTemplate.class);

            ScriptList scripts = template.requestBody("flashai:getBotence", null, ScriptList.class);
            template.requestBody(
                    "flashai:addPlan?userId=1&botenceId="
                            + scripts.scripts().get(0).id()
                            + "&callDate=20261201&callHour=9&clear=0&recall=0&batchName=sale",
                    List.of(Map.of("phone", "13800000001"), Map.of("phone", "13800000002")));
            simulator.advance(Duration.ofHours(1));

            assertThat(application.getBean(Application.class).results)
                    .filteredOn(CallReport.class::isInstance)
                    .hasSize(2);
            assertThat(simulator.books().clean()).isTrue();
            assertThat(output.getAll().lines().filter(line -> line.contains(LOUD)))
                    .singleElement()
                    .asString()
                    .contains(
                            "WARN",
                            simulator.baseUrl(),
                            "NOBODY IS CALLED",
                            "flashai.simulator.enabled=false",
                            "camel.component.flashai.base-url");
        }
        assertThat(simulator.isRunning()).isFalse();
        assertThat(output).doesNotContain(simulator.clientSecret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"some.other=property", "flashai.simulator.enabled=false"})
    void itIsOffIfNobodyAsksForIt(String property, CapturedOutput output) {
        runner.withPropertyValues(property, BASE_URL).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(FlashAiSimulator.class);
            assertThat(component(context.getBean(CamelContext.class))
                            .getConfiguration()
                            .getBaseUrl())
                    .isEqualTo("https://flashai.example.com/api");
        });
        assertThat(output).doesNotContain(LOUD);
    }

    @Test
    void port_rate_and_profile_are_properties() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        runner.withPropertyValues(
                        ON,
                        "flashai.simulator.port=" + port,
                        "flashai.simulator.rate=0.5",
                        "flashai.simulator.profile=older")
                .run(context -> {
                    FlashAiSimulator simulator = context.getBean(FlashAiSimulator.class);
                    assertThat(simulator.baseUrl()).contains("localhost:" + port);
                    assertThat(simulator.habits()).isEqualTo(Profile.OLDER.habits());
                    assertThat(simulator.adminUrl()).isEmpty();
                });
        runner.withPropertyValues(ON, "flashai.simulator.rate=0")
                .run(context ->
                        assertThat(context).getFailure().hasRootCauseInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void a_base_url_beside_it_stops_the_start(CapturedOutput output) {
        runner.withPropertyValues(ON, BASE_URL).run(context -> assertThat(context)
                .getFailure()
                .hasRootCauseInstanceOf(FlashAiOptionsException.class)
                .rootCause()
                .hasMessageContaining("baseUrl is set, and so is flashai.simulator.enabled=true")
                .hasMessageContaining("set flashai.simulator.enabled=false to call people"));
        assertThat(output).doesNotContain(LOUD);
    }

    @Test
    void an_empty_base_url_is_none() {
        runner.withPropertyValues(ON, "camel.component.flashai.base-url=")
                .run(context -> assertThat(component(context.getBean(CamelContext.class)))
                        .extracting(component -> component.getConfiguration().getBaseUrl())
                        .isEqualTo(context.getBean(FlashAiSimulator.class).baseUrl()));
    }

    @Test
    void a_component_bean_with_abase_url_is_refused_too_and_not_turned_around() {
        runner.withUserConfiguration(OwnComponent.class).withPropertyValues(ON).run(context -> assertThatThrownBy(
                        () -> component(context.getBean(CamelContext.class)))
                .hasStackTraceContaining("baseUrl is set, and so is flashai.simulator.enabled=true"));
    }

    @Test
    void other_accounts_are_left_alone() {
        runner.withUserConfiguration(SecondAccount.class).withPropertyValues(ON).run(context -> assertThat(
                        context.getBean(CamelContext.class)
                                .getComponent("flashai-north", FlashAiComponent.class)
                                .getConfiguration()
                                .getBaseUrl())
                .isEqualTo("https://north.example.com/api"));
    }

    @Test
    void without_the_jar_it_says_what_to_add() {
        runner.withClassLoader(new FilteredClassLoader(FlashAiSimulator.class))
                .withPropertyValues(ON)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .rootCause()
                        .hasMessageContaining("add io.github.camelflashai:flashai-simulator"));
    }

    @Test
    void without_the_jar_all_else_works() {
        runner.withClassLoader(new FilteredClassLoader(FlashAiSimulator.class))
                .withPropertyValues(BASE_URL)
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(ComponentCustomizer.class);
                    assertThat(component(context.getBean(CamelContext.class))
                                    .getConfiguration()
                                    .getBaseUrl())
                            .isEqualTo("https://flashai.example.com/api");
                });
    }

    private static FlashAiComponent component(CamelContext context) {
        return context.getComponent("flashai", FlashAiComponent.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnComponent {
        @Bean("flashai-component")
        FlashAiComponent component() {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl("https://flashai.example.com/api");
            return component;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SecondAccount {
        @Bean("flashai-north")
        FlashAiComponent north() {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl("https://north.example.com/api");
            return component;
        }
    }
}
