package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.LineList;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.SimulatorClock;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** All code of the docs does what it is there for: routes take messages to the simulator, tests pass, settings exist. */
class DocsCodeTest {
    private static final Set<String> LANGUAGES = Set.of("java", "xml", "yaml", "json", "properties", "bash", "");

    private final FlashAiSimulator simulator = FlashAiSimulator.builder()
            .clock(SimulatorClock.fixed(Instant.parse("2026-12-01T10:00:00Z")))
            .timestampTolerance(Duration.ofDays(36500))
            .start();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        simulator.close();
    }

    static Stream<CodeBlock> java() {
        return blocks("java");
    }

    static Stream<CodeBlock> yaml() {
        return blocks("yaml");
    }

    static Stream<CodeBlock> xml() {
        return blocks("xml").filter(block -> !Artefacts.areIn(block.text()));
    }

    static Stream<CodeBlock> artefacts() {
        return blocks("xml").filter(block -> Artefacts.areIn(block.text()));
    }

    static Stream<CodeBlock> json() {
        return blocks("json");
    }

    static Stream<CodeBlock> properties() {
        return blocks("properties");
    }

    static Stream<CodeBlock> bash() {
        return blocks("bash");
    }

    /** Says where the code stands that fails; the name of a test has only its number. */
    @RegisterExtension
    private final InvocationInterceptor place = new InvocationInterceptor() {
        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
                throws Throwable {
            try {
                invocation.proceed();
            } catch (Exception | AssertionError e) {
                throw new AssertionError(test.getArguments().get(0) + ": " + e.getMessage(), e);
            }
        }
    };

    @ParameterizedTest
    @MethodSource
    void java(CodeBlock block) throws Exception {
        String code = Application.adapted(block.text(), simulator, folder);
        if (!JavaCode.areMembers(code)) {
            Class<?> routes = JavaCode.routes(code, folder);
            // Without a route there is nothing that could be fed.
            if (code.contains("from(")) {
                run(code, routes);
            }
            return;
        }
        Class<?> type = JavaCode.members(code, folder);
        if (RoutesBuilder.class.isAssignableFrom(type)) {
            run(code, type);
        } else if (code.contains("@Bean")) {
            startSpring(type);
        } else {
            assertThat(testsOf(type)).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource
    void yaml(CodeBlock block) throws Exception {
        load(block.text(), "routes.yaml");
    }

    @ParameterizedTest
    @MethodSource
    void xml(CodeBlock block) throws Exception {
        load(block.text(), "routes.xml");
    }

    @ParameterizedTest
    @MethodSource
    void artefacts(CodeBlock block) throws Exception {
        assertThat(Artefacts.notThere(block.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void json(CodeBlock block) throws Exception {
        assertThat(new ObjectMapper().readTree(block.text()).isContainerNode()).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void properties(CodeBlock block) throws Exception {
        assertThat(KnownProperties.unknown(block.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void bash(CodeBlock block) {
        assertThat(Commands.faults(block.text())).isEmpty();
    }

    @Test
    void every_language_has_its_check() {
        assertThat(CodeBlock.all()).extracting(CodeBlock::language).allMatch(LANGUAGES::contains);
    }

    @ParameterizedTest
    @EnumSource
    void every_operation_has_an_example_on_the_docs_page(Operation operation) {
        assertThat(CodeBlock.all())
                .filteredOn(block -> block.file().toString().endsWith(".adoc"))
                .anyMatch(block -> CodeBlock.calls(block.text(), operation));
    }

    private void run(String code, Class<?> routes) throws Exception {
        try (Application application = new Application(simulator, code)) {
            Constructor<?> constructor = routes.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object builder = constructor.newInstance();
            if (JavaCode.isOurs(routes)) {
                routes.getField("dataSource").set(builder, application.dataSource);
                routes.getField("transactionManager").set(builder, application.transactionManager);
            }
            application.context().addRoutes((RoutesBuilder) builder);
            application.use(code);
        }
    }

    /** Its beans are beans of an application whose accounts are the simulator's. */
    private void startSpring(Class<?> configuration) {
        List<String> settings = Stream.of("camel.component.flashai", "accounts.north.configuration")
                .flatMap(prefix -> Stream.of(
                        "--" + prefix + ".base-url=" + simulator.baseUrl(),
                        "--" + prefix + ".client-id=" + simulator.clientId(),
                        "--" + prefix + ".client-secret=" + simulator.clientSecret()))
                .toList();
        Class<?>[] sources = {SpringApplicationOfTheDocs.class, configuration};
        try (ConfigurableApplicationContext spring = new SpringApplicationBuilder(sources)
                .resourceLoader(new DefaultResourceLoader(configuration.getClassLoader()))
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new))) {
            ProducerTemplate template = spring.getBean(ProducerTemplate.class);
            List<String> components = List.of(spring.getBeanNamesForType(FlashAiComponent.class));
            assertThat(components).isNotEmpty();
            for (String component : components) {
                assertThat(template.requestBody(
                                component.replace("-component", "") + ":getCallLine", null, Object.class))
                        .isInstanceOf(LineList.class);
            }
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class SpringApplicationOfTheDocs {}

    private void load(String text, String fileName) throws Exception {
        String code = Application.adapted(text, simulator, folder);
        try (Application application = new Application(simulator, code)) {
            PluginHelper.getRoutesLoader(application.context()).loadRoutes(ResourceHelper.fromString(fileName, code));
            application.use(code);
        }
    }

    /** Runs the tests of a class, and returns how many there were. */
    private static long testsOf(Class<?> type) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(type))
                                .build(),
                        listener);
        listener.getSummary().getFailures().forEach(failure -> {
            throw new AssertionError(failure.getTestIdentifier() + " failed", failure.getException());
        });
        return listener.getSummary().getTestsSucceededCount();
    }

    private static Stream<CodeBlock> blocks(String language) {
        return CodeBlock.all().stream().filter(block -> block.language().equals(language));
    }
}
