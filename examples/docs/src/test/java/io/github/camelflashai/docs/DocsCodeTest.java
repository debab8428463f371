package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.LineList;
import io.github.camelflashai.api.Operation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
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
    private static final Set<String> LANGUAGES = Set.of("java", "xml", "yaml", "json", "properties", "sql", "bash", "");

    @RegisterExtension
    static final RealParts.Started STARTED = new RealParts.Started();

    private final Campaigns campaigns = new Campaigns();

    @TempDir
    Path classes;

    @AfterEach
    void stop() {
        campaigns.simulator.close();
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
        String code = adapted(block);
        if (!JavaCode.areMembers(code)) {
            Class<?> routes = JavaCode.routes(code, classes);
            // Without a route there is nothing that could be fed.
            if (code.contains("from(")) {
                run(code, routes);
            }
            return;
        }
        Class<?> type = JavaCode.members(code, classes);
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
        load(block, "routes.yaml");
    }

    @ParameterizedTest
    @MethodSource
    void xml(CodeBlock block) throws Exception {
        load(block, "routes.xml");
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
    void every_operation_has_an_example_on_the_docs_pages(Operation operation) {
        assertThat(CodeBlock.all())
                .filteredOn(block -> block.file().toString().endsWith(".adoc"))
                .anyMatch(block -> CodeBlock.calls(block.text(), operation));
    }

    @Test
    void what_the_first_call_logs_is_what_the_docs_show() throws Exception {
        try (Application application = application("")) {
            assertThat(CodeBlock.all())
                    .extracting(CodeBlock::text)
                    .contains(application
                                    .context()
                                    .createProducerTemplate()
                                    .requestBody("flashai:getCallLine?resultFormat=json", null, String.class)
                            + "\n");
        }
    }

    private Application application(String code) throws Exception {
        blocks("sql").forEach(script -> STARTED.parts().tables.run(script.text()));
        return new Application(campaigns, STARTED.parts(), code);
    }

    private String adapted(CodeBlock block) {
        return Application.adapted(block.text(), campaigns.simulator, STARTED.parts());
    }

    private void run(String code, Class<?> routes) throws Exception {
        try (Application application = application(code)) {
            Constructor<?> constructor = routes.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object builder = constructor.newInstance();
            if (JavaCode.isOurs(routes)) {
                routes.getField("dataSource")
                        .set(builder, STARTED.parts().tables.dataSource());
                routes.getField("transactionManager").set(builder, STARTED.parts().tables.transactionManager);
            }
            application.context().addRoutes((RoutesBuilder) builder);
            application.use(code);
        }
    }

    /** Its beans are beans of an application whose accounts are the simulator's. */
    private void startSpring(Class<?> configuration) {
        List<String> settings = Stream.of("camel.component.flashai", "accounts.north.configuration")
                .flatMap(prefix -> Stream.of(
                        "--" + prefix + ".base-url=" + campaigns.simulator.baseUrl(),
                        "--" + prefix + ".client-id=" + campaigns.simulator.clientId(),
                        "--" + prefix + ".client-secret=" + campaigns.simulator.clientSecret()))
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

    private void load(CodeBlock block, String fileName) throws Exception {
        String code = adapted(block);
        try (Application application = application(code)) {
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
