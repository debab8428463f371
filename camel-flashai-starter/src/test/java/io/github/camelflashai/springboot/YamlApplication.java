package io.github.camelflashai.springboot;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that is nothing but YAML files and properties.
 *
 * @param context its Camel context
 * @param end ends it
 */
record YamlApplication(CamelContext context, Runnable end) implements AutoCloseable {
    private static final String SETTINGS = "classpath:kamelet-routes/";

    /** What it runs on. */
    enum Platform {
        CAMEL_MAIN {
            @Override
            boolean takesCallbacks() {
                return true;
            }

            @Override
            YamlApplication start(String routes, int port, Map<String, String> properties) throws Exception {
                Main main = new Main();
                main.setPropertyPlaceholderLocations(SETTINGS + "application.properties");
                properties.forEach(main::addInitialProperty);
                main.addInitialProperty(ROUTES, routes);
                main.addInitialProperty("camel.server.enabled", Boolean.toString(port > 0));
                main.addInitialProperty("camel.server.port", Integer.toString(port));
                try {
                    main.start();
                } catch (Exception e) {
                    main.stop();
                    throw e;
                }
                return new YamlApplication(main.getCamelContext(), main::stop);
            }
        },
        SPRING_BOOT {
            @Override
            boolean takesCallbacks() {
                return NeedsPlatformHttp.Starter.isThere();
            }

            @Override
            YamlApplication start(String routes, int port, Map<String, String> properties) {
                Stream<String> own = Stream.of(
                        "--spring.config.location=" + SETTINGS,
                        // Kamelets find their properties where Camel's properties component finds them.
                        "--camel.component.properties.location=" + SETTINGS + "application.properties",
                        "--" + ROUTES + "=" + routes,
                        "--server.port=" + port,
                        "--spring.main.web-application-type=" + (port > 0 ? "servlet" : "none"));
                Stream<String> given =
                        properties.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue());
                ConfigurableApplicationContext application = SpringApplication.run(
                        Application.class, Stream.concat(own, given).toArray(String[]::new));
                return new YamlApplication(application.getBean(CamelContext.class), application::close);
            }
        };

        private static final String ROUTES = "camel.main.routes-include-pattern";

        /** Whether it has an HTTP server for callback routes. */
        abstract boolean takesCallbacks();

        /**
         * Starts an application.
         *
         * @param routes its files on the class path
         * @param port on which it is reached by HTTP, 0 for not at all
         * @param properties what the properties file does not say
         */
        abstract YamlApplication start(String routes, int port, Map<String, String> properties) throws Exception;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Override
    public void close() {
        end.run();
    }
}
