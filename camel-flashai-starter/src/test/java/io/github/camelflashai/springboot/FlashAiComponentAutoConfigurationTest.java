package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.springboot.ComponentMetadata.Option;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class FlashAiComponentAutoConfigurationTest {
    private static final String PREFIX = "camel.component.flashai.";

    private final ApplicationContextRunner withoutCamel = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(FlashAiComponentAutoConfiguration.class));
    private final ApplicationContextRunner runner =
            withoutCamel.withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class));

    @Test
    void every_property_arrives() {
        Map<String, String> samples = new TreeMap<>();
        ComponentMetadata.options()
                .filter(option -> !isObject(option))
                .forEach(option -> samples.put(option.name(), sample(option)));
        String[] properties = ComponentMetadata.options()
                .filter(option -> samples.containsKey(option.name()))
                .map(option -> option.property() + "=" + samples.get(option.name()))
                .toArray(String[]::new);

        runner.withPropertyValues(properties).run(context -> {
            Map<String, String> options = options(component(context, "flashai"));

            assertThat(samples).isNotEmpty();
            assertThat(options).containsAllEntriesOf(samples);
        });
    }

    @Test
    void a_filter_arrives_as_the_bean_that_is_named() {
        Predicate<Callee> mayBeCalled = callee -> false;
        runner.withBean("mayBeCalled", Predicate.class, () -> mayBeCalled)
                .withPropertyValues("camel.component.flashai.callee-filter=#bean:mayBeCalled")
                .run(context -> assertThat(
                                component(context, "flashai").getConfiguration().getCalleeFilter())
                        .isSameAs(mayBeCalled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10s", "10000", "PT10S"})
    void aDurationIsMillisecondsOrHasAUnit(String tenSeconds) {
        List<Option> durations =
                ComponentMetadata.options().filter(Option::isDuration).toList();

        runner.withPropertyValues(durations.stream()
                        .map(option -> option.property() + "=" + tenSeconds)
                        .toArray(String[]::new))
                .run(context -> {
                    Map<String, String> options = options(component(context, "flashai"));

                    assertThat(durations)
                            .extracting(Option::name)
                            .contains("quietPeriod", "retryDelay")
                            .allSatisfy(name -> assertThat(options).containsEntry(name, "10000"));
                });
    }

    @Test
    void a_repository_is_abean_of_the_application() {
        runner.withUserConfiguration(Repositories.class)
                .withPropertyValues(
                        PREFIX + "aggregation-repository=#bean:tracked", PREFIX + "state-repository=#bean:told")
                .run(context -> {
                    FlashAiConfiguration configuration =
                            component(context, "flashai").getConfiguration();
                    assertThat(configuration.getAggregationRepository()).isSameAs(context.getBean("tracked"));
                    assertThat(configuration.getStateRepository()).isSameAs(context.getBean("told"));
                });
    }

    @Test
    void a_secret_arrives_as_it_is() {
        runner.withPropertyValues(PREFIX + "client-secret=#aB+/=%?&{x}'\\").run(context -> assertThat(
                        component(context, "flashai").getConfiguration().getClientSecret())
                .isEqualTo("#aB+/=%?&{x}'\\"));
    }

    @Test
    void without_properties_the_component_keeps_its_defaults() {
        runner.run(context -> {
            CamelContext camelContext = context.getBean(CamelContext.class);
            FlashAiComponent plain = new FlashAiComponent();
            plain.setCamelContext(camelContext);
            ServiceHelper.initService(plain);

            assertThat(options(component(context, "flashai"))).isEqualTo(options(plain));
        });
    }

    @Test
    void http_options_arrive_by_their_names() {
        runner.withPropertyValues(
                        PREFIX + "http.connectionsPerRoute=50",
                        PREFIX + "http.max-total-connections=60",
                        PREFIX + "http.httpClient.content-compression-enabled=false",
                        PREFIX + "http.sslContextParameters=#bean:tls")
                .run(context -> assertThat(
                                component(context, "flashai").getConfiguration().getHttp())
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                "connectionsPerRoute", "50",
                                "maxTotalConnections", "60",
                                "httpClient.contentCompressionEnabled", "false",
                                "sslContextParameters", "#bean:tls")));
    }

    @ParameterizedTest
    @ValueSource(strings = {PREFIX + "enabled=false", "camel.component.enabled=false"})
    void canBeSwitchedOff(String off) {
        runner.withPropertyValues(off, PREFIX + "client-id=fromProperties").run(context -> {
            assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(FlashAiComponentAutoConfiguration.class)
                    .doesNotHaveBean(FlashAiComponentConfiguration.class)
                    .doesNotHaveBean(ComponentCustomizer.class);
            assertThat(component(context, "flashai").getConfiguration().getClientId())
                    .isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {PREFIX + "customizer.enabled=false", "camel.component.customizer.enabled=false"})
    void itsCustomizerCanBeSwitchedOff(String off) {
        runner.withPropertyValues(off, PREFIX + "client-id=fromProperties").run(context -> assertThat(
                        component(context, "flashai").getConfiguration().getClientId())
                .isNull());
    }

    @Test
    void can_stay_on_among_components_that_are_off() {
        runner.withPropertyValues(
                        "camel.component.enabled=false",
                        PREFIX + "enabled=true",
                        "camel.component.customizer.enabled=false",
                        PREFIX + "customizer.enabled=true",
                        PREFIX + "client-id=fromProperties")
                .run(context -> assertThat(
                                component(context, "flashai").getConfiguration().getClientId())
                        .isEqualTo("fromProperties"));
    }

    @Test
    void does_nothing_without_acamel_context() {
        withoutCamel.run(
                context -> assertThat(context).hasNotFailed().doesNotHaveBean(FlashAiComponentAutoConfiguration.class));
    }

    @Test
    void backs_off_for_acomponent_of_the_application() {
        runner.withUserConfiguration(OwnComponent.class).run(context -> {
            FlashAiComponent component = component(context, "flashai");

            assertThat(component).isSameAs(context.getBean("flashai-component"));
            assertThat(component.getConfiguration().getClientId()).isEqualTo("own");
            assertThat(component.getConfiguration().getNonceNode()).isEqualTo(7);
            assertThat(component.getConfiguration().getHttp()).isEqualTo(Map.of("proxyHost", "own"));
        });
    }

    @Test
    void properties_change_only_what_they_name_in_acomponent_of_the_application() {
        runner.withUserConfiguration(OwnComponent.class)
                .withPropertyValues(PREFIX + "client-secret=fromProperties", PREFIX + "http.proxyPort=3128")
                .run(context -> {
                    FlashAiConfiguration configuration =
                            component(context, "flashai").getConfiguration();

                    assertThat(configuration.getClientId()).isEqualTo("own");
                    assertThat(configuration.getNonceNode()).isEqualTo(7);
                    assertThat(configuration.getClientSecret()).isEqualTo("fromProperties");
                    assertThat(configuration.getHttp()).isEqualTo(Map.of("proxyHost", "own", "proxyPort", "3128"));
                });
    }

    @Test
    void a_second_account_keeps_its_credentials() {
        runner.withUserConfiguration(SecondAccount.class)
                .withPropertyValues(PREFIX + "client-id=first", PREFIX + "nonce-node=3")
                .run(context -> {
                    FlashAiConfiguration second = component(context, "sales").getConfiguration();

                    assertThat(second.getClientId()).isEqualTo("second");
                    assertThat(second.getNonceNode()).isNull();
                    assertThat(component(context, "flashai").getConfiguration().getClientId())
                            .isEqualTo("first");
                });
    }

    @Test
    void a_customizer_of_the_application_has_the_last_word() {
        runner.withUserConfiguration(OwnCustomizer.class)
                .withPropertyValues(PREFIX + "client-id=fromProperties", PREFIX + "batch-name=fromProperties")
                .run(context -> {
                    FlashAiConfiguration configuration =
                            component(context, "flashai").getConfiguration();

                    assertThat(configuration.getClientId()).isEqualTo("customized fromProperties");
                    assertThat(configuration.getBatchName()).isEqualTo("fromProperties");
                });
    }

    @Test
    void the_configuration_can_be_abean_that_properties_add_to() {
        runner.withUserConfiguration(Account.class)
                .withPropertyValues(
                        PREFIX + "configuration=#bean:account",
                        PREFIX + "nonce-node=3",
                        PREFIX + "api=true",
                        PREFIX + "http.proxyPort=3128",
                        PREFIX + "validation=lenient")
                .run(context -> {
                    FlashAiConfiguration configuration =
                            component(context, "flashai").getConfiguration();

                    assertThat(configuration).isSameAs(context.getBean("account"));
                    assertThat(configuration.getClientId()).isEqualTo("bean");
                    assertThat(configuration.getNonceNode()).isEqualTo(3);
                    assertThat(configuration.getApi()).isTrue();
                    assertThat(configuration.getHttp()).isEqualTo(Map.of("proxyPort", "3128"));
                    assertThat(configuration.getValidation()).hasToString("lenient");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "configuration=account",
                "configuration=#bean:missing",
                "validation=loose",
                "user-id=me",
                "settle-time=soon",
                "nonce-node=one",
                "callback-max-size=1XB"
            })
    void aValueThatDoesNotFitStopsTheStart(String property) {
        runner.withPropertyValues(PREFIX + property).run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining(PREFIX + property.substring(0, property.indexOf('='))));
    }

    @Test
    void sizesHaveUnits() {
        runner.withPropertyValues(PREFIX + "callback-max-size=1MB", PREFIX + "max-response-size=1000")
                .run(context -> {
                    FlashAiConfiguration configuration =
                            component(context, "flashai").getConfiguration();
                    assertThat(configuration.getCallbackMaxSize()).isEqualTo(1048576);
                    assertThat(configuration.getMaxResponseSize()).isEqualTo(1000);
                });
    }

    @Test
    void aSizeThatIsTooLargeIsNamed() {
        runner.withPropertyValues(PREFIX + "max-response-size=2GB")
                .run(context -> assertThatThrownBy(() -> component(context, "flashai"))
                        .hasStackTraceContaining("maxResponseSize is 2147483648B"));
    }

    private static FlashAiComponent component(BeanFactory context, String name) {
        return context.getBean(CamelContext.class).getComponent(name, FlashAiComponent.class);
    }

    /** The component's options as texts, objects and null left out. */
    private static Map<String, String> options(FlashAiComponent component) {
        PropertyConfigurerGetter getter = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
        Map<String, String> options = new TreeMap<>();
        ComponentMetadata.options().map(Option::name).forEach(name -> {
            Object value = getter.getOptionValue(component, name, false);
            if (value != null && !(value instanceof FlashAiConfiguration)) {
                options.put(name, value.toString());
            }
        });
        return options;
    }

    /** Whether the option is no text, number, duration or choice; tests of their own are for these. */
    private static boolean isObject(Option option) {
        return option.values().isEmpty()
                && !option.isDuration()
                && (!option.type().startsWith("java.lang.") || option.type().equals("java.lang.Object"));
    }

    /** A value that is not the option's default. */
    private static String sample(Option option) {
        if (!option.values().isEmpty()) {
            return option.values().get(option.values().size() - 1);
        }
        return switch (option.type()) {
            case "java.lang.String" -> "sample of " + option.name();
            case "java.lang.Boolean" ->
                Boolean.toString(
                        option.defaultValue() == null || !option.defaultValue().asBoolean());
            case "java.lang.Integer", "java.lang.Long", "java.time.Duration" -> "17";
            default -> throw new AssertionError("A sample is missing for the type of " + option);
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Repositories {
        @Bean
        AggregationRepository tracked() {
            return new MemoryAggregationRepository();
        }

        @Bean
        StateRepository<String, String> told() {
            return new MemoryStateRepository();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnComponent {
        @Bean("flashai-component")
        FlashAiComponent component() {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setClientId("own");
            component.getConfiguration().setNonceNode(7);
            component.getConfiguration().setHttp(Map.of("proxyHost", "own"));
            return component;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SecondAccount {
        @Bean
        FlashAiComponent sales() {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setClientId("second");
            return component;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnCustomizer {
        @Bean
        ComponentCustomizer customizer() {
            return ComponentCustomizer.forType(FlashAiComponent.class, component -> component
                    .getConfiguration()
                    .setClientId("customized " + component.getConfiguration().getClientId()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Account {
        @Bean
        FlashAiConfiguration account() {
            FlashAiConfiguration account = new FlashAiConfiguration();
            account.setClientId("bean");
            account.setNonceNode(5);
            return account;
        }
    }
}
