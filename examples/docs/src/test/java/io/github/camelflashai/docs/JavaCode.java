package io.github.camelflashai.docs;

import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a piece of code that stands in the docs without the class around it, and without its imports. */
final class JavaCode {
    private static final String IMPORTS =
            """
            import static io.github.camelflashai.builder.endpoint.StaticEndpointBuilders.flashai;
            import static org.assertj.core.api.Assertions.assertThat;
            import static org.assertj.core.api.Assertions.assertThatThrownBy;
            import io.github.camelflashai.*;
            import io.github.camelflashai.api.*;
            import io.github.camelflashai.builder.endpoint.dsl.*;
            import io.github.camelflashai.builder.endpoint.dsl.FlashAiEndpointBuilderFactory.*;
            import io.github.camelflashai.simulator.*;
            import io.github.camelflashai.simulator.Profile;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.TimeUnit;
            import javax.sql.DataSource;
            import org.apache.camel.*;
            import org.apache.camel.builder.*;
            import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
            import org.apache.camel.component.file.cluster.FileLockClusterService;
            import org.apache.camel.impl.DefaultCamelContext;
            import org.apache.camel.processor.aggregate.jdbc.JdbcAggregationRepository;
            import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
            import org.apache.camel.spring.spi.SpringTransactionPolicy;
            import org.apache.camel.test.junit5.CamelTestSupport;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.springframework.boot.context.properties.ConfigurationProperties;
            import org.springframework.context.annotation.*;
            import org.springframework.transaction.PlatformTransactionManager;
            import org.springframework.transaction.TransactionDefinition;
            import org.springframework.transaction.support.TransactionTemplate;
            """;
    private static final Pattern CLASS = Pattern.compile("^(?:@\\w+.*\n)*(?:public )?class (\\w+)", Pattern.MULTILINE);

    private JavaCode() {}

    /** Statements that build routes become the body of a route builder. What they take from outside are its fields. */
    static Class<?> routes(String statements, Path classes) {
        return compile(
                "Routes",
                IMPORTS
                        + """
                        public class Routes extends EndpointRouteBuilder implements FlashAiBuilders {
                            public PlatformTransactionManager transactionManager;
                            public DataSource dataSource;
                            @Override
                            public void configure() throws Exception {
                                CamelContext camelContext = getContext();
                                %s
                            }
                        }
                        """
                                .formatted(statements),
                classes);
    }

    /** Whole classes stay as they are; members, such as a test or the method that makes a bean, get a class around them. */
    static Class<?> members(String code, Path classes) {
        var name = CLASS.matcher(code);
        return name.find()
                ? compile(name.group(1), IMPORTS + code, classes)
                : compile("Members", IMPORTS + "class Members {\n" + code + "}\n", classes);
    }

    /** Whether a class was made of statements, and has fields for what they take from outside. */
    static boolean isOurs(Class<?> type) {
        return type.getSimpleName().equals("Routes");
    }

    static boolean areMembers(String code) {
        return code.lines().anyMatch(line -> line.startsWith("@"))
                || CLASS.matcher(code).find();
    }

    private static Class<?> compile(String name, String source, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-parameters", "-proc:none"),
                        null,
                        List.of(new Source(name, source)))
                .call();
        if (!compiled) {
            throw new AssertionError("does not compile: " + messages + "\n" + source);
        }
        try {
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, JavaCode.class.getClassLoader());
            return loader.loadClass(name);
        } catch (ReflectiveOperationException | java.net.MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
