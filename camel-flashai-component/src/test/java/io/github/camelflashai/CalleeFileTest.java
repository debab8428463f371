package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleeIterator;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Files of callees, through Camel's own file component. */
class CalleeFileTest extends FlashAiTestSupport {
    private static final String PLAN = "flashai:addPlan?userId=187&botenceId=" + SCRIPT
            + "&callDate=20261201&callHour=9&clear=0&recall=0&batchName=";
    private static final String CSV = "phone;name\n13800000001;张三\n13800000002;李四\n";

    @TempDir
    Path dir;

    private void route(String options, Class<?> type, String batch) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).to("mock:failed");
                from("file:" + dir + "?initialDelay=0" + options)
                        .convertBodyTo(type)
                        .to(PLAN + batch)
                        .to("mock:done");
            }
        });
    }

    @Test
    @DisplayName("case 20: a file to an array of callees")
    void a_file_becomes_callees() throws Exception {
        MockEndpoint done = getMockEndpoint("mock:done");
        done.expectedMessageCount(1);
        route("", Callee[].class, "array");
        Files.writeString(dir.resolve("a.csv"), CSV);
        done.assertIsSatisfied();
        assertThat(lastRequest().getBodyAsString()).contains("13800000001^name^张三|13800000002^name^李四");
    }

    @Test
    @DisplayName("case 07: charset=GBK on the file endpoint, read one by one, in chunks")
    void a_gbk_file_is_read_one_by_one() throws Exception {
        MockEndpoint done = getMockEndpoint("mock:done");
        done.expectedMessageCount(1);
        route("&charset=GBK", CalleeIterator.class, "lazy&chunkSize=1");
        Files.write(dir.resolve("a.csv"), CSV.getBytes(Charset.forName("GBK")));
        done.assertIsSatisfied();
        assertThat(lastRequest().getBodyAsString()).contains("lazy-0002", "13800000002^name^李四");
    }

    @Test
    @DisplayName("case 07: a GBK file that nobody declared is refused")
    void a_gbk_file_without_its_charset_is_refused() throws Exception {
        MockEndpoint failed = getMockEndpoint("mock:failed");
        failed.expectedMinimumMessageCount(1);
        route("", Callee[].class, "gbk");
        Files.write(dir.resolve("a.csv"), CSV.getBytes(Charset.forName("GBK")));
        failed.assertIsSatisfied();
        assertThat(failed.getExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("is no text in UTF-8 at line 2");
        assertThat(simulator().books().requests()).isZero();
    }

    @Test
    @DisplayName("case 19: a conversion that fails shows no phone and no name in the log of Camel's error handler")
    void a_failing_conversion_does_not_quote_the_body() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:array").convertBodyTo(Callee[].class).to(PLAN + "x");
                from("direct:lazy").convertBodyTo(CalleeIterator.class).to(PLAN + "x");
                from("direct:type").inputType("flashai:callees").to(PLAN + "x");
                from("direct:bean").bean(new Taker()).to(PLAN + "x");
            }
        });
        String csv = "phone;name\n138-0000-0001;Zhang San\n13800000002\n13800000003;Li Si\n";
        Logger camel = (Logger) LoggerFactory.getLogger("org.apache.camel");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        camel.addAppender(log);
        try {
            for (String route : new String[] {"array", "lazy", "type", "bean"}) {
                Exchange answered = send("direct:" + route, csv);
                assertThat(answered.getException())
                        .as(route)
                        .isInstanceOf(FlashAiInvalidRequestException.class)
                        .hasMessageContaining("(line 2)")
                        .hasMessageContaining("(line 3)");
            }
        } finally {
            camel.detachAppender(log);
        }
        String logged = log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertThat(logged)
                .contains("FlashAiInvalidRequestException")
                .doesNotContain("Zhang", "Li Si", "138-0000-0001", "13800000003", "13800000002");
        assertThat(simulator().books().requests()).isZero();
    }

    /** A bean whose parameter Camel converts. */
    public static final class Taker {
        public Callee[] take(Callee[] callees) {
            return callees;
        }
    }
}
