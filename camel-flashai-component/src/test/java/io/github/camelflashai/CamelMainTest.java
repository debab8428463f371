package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is set below camel.component.flashai in camel-main, and is no option, does not go unnoticed. */
class CamelMainTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.camelflashai.UnknownProperties");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    @Test
    void camel_main_does_not_start_with_a_property_that_is_no_option() {
        assertThatThrownBy(() -> start("camel.component.flashai.bachName", "x"))
                .isInstanceOf(PropertyBindingException.class)
                .hasMessageContaining("camel.component.flashai.bachName");
    }

    @Test
    void where_camel_main_does_not_fail_it_is_a_warning() throws Exception {
        start(
                "camel.component.flashai.bachName",
                "secret",
                "camel.component.flashai.batch-name",
                "x",
                "camel.main.autoConfigurationFailFast",
                "false");
        assertThat(warnings())
                .containsExactly(
                        "The property camel.component.flashai.bachName is ignored: flashai has no such option");
    }

    private static void start(String... properties) throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.component.flashai.baseUrl", "http://localhost:1/api");
        main.addInitialProperty("camel.component.flashai.client-id", "c");
        main.addInitialProperty("camel.component.flashai.clientSecret", "s");
        main.addInitialProperty("camel.component.flashai.http.responseTimeout", "1000");
        for (int i = 0; i < properties.length; i += 2) {
            main.addInitialProperty(properties[i], properties[i + 1]);
        }
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:x").to("flashai:getCallLine");
            }
        });
        main.start();
        main.stop();
    }

    private List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
