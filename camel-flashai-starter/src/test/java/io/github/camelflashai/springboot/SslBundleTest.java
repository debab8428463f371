package io.github.camelflashai.springboot;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.ScriptList;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Calls over real TLS, to a server whose certificate nobody trusts by himself. */
class SslBundleTest {
    private static final String PREFIX = "camel.component.flashai.";

    private static FlashAiSimulator simulator;
    private static WireMockServer server;
    private static WireMockServer serverThatAsksWhoCalls;
    private static List<String> bundles;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        SSLContextParameters tls(SslBundles bundles) {
            return SslBundleParameters.of(bundles.getBundle("trusting"));
        }

        @Bean
        CamelContextConfiguration forAllComponents(SSLContextParameters tls) {
            return new CamelContextConfiguration() {
                @Override
                public void beforeApplicationStart(CamelContext camelContext) {
                    camelContext.setSSLContextParameters(tls);
                }

                @Override
                public void afterApplicationStart(CamelContext camelContext) {
                    // nothing is left to do
                }
            };
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        Certificates certificates = new Certificates(folder);
        Path serverKey = certificates.key("server");
        Path clientKey = certificates.key("client");
        simulator = FlashAiSimulator.builder().start();
        server = start(https(serverKey));
        serverThatAsksWhoCalls = start(https(serverKey)
                .needClientAuth(true)
                .trustStorePath(certificates.trust("client").toString())
                .trustStorePassword(Certificates.PASSWORD)
                .trustStoreType("PKCS12"));
        bundles = List.of(
                "--spring.ssl.bundle.pem.trusting.truststore.certificate="
                        + certificates.pem("server").toUri(),
                "--spring.ssl.bundle.jks.known.truststore.location="
                        + certificates.trust("server").toUri(),
                "--spring.ssl.bundle.jks.known.truststore.password=" + Certificates.PASSWORD,
                "--spring.ssl.bundle.jks.known.keystore.location=" + clientKey.toUri(),
                "--spring.ssl.bundle.jks.known.keystore.password=" + Certificates.PASSWORD,
                "--spring.ssl.bundle.pem.unusual.truststore.certificate="
                        + certificates.pem("server").toUri(),
                "--spring.ssl.bundle.pem.unusual.options.enabled-protocols=TLSv1.2",
                "--spring.ssl.bundle.pem.unusual.options.ciphers=TLS_AES_128_GCM_SHA256");
    }

    @AfterAll
    static void stop() {
        server.stop();
        serverThatAsksWhoCalls.stop();
        simulator.close();
    }

    @BeforeEach
    void forget() {
        simulator.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssl-bundle=trusting",
                "ssl-bundle=known",
                "http.ssl-context-parameters=#tls",
                "http.sslContextParameters=#bean:tls",
            })
    void aSignedCallSucceedsWithTheRightTrust(String property) {
        call(server, PREFIX + property);

        assertThat(simulator.books().requestsByOperation()).containsEntry("getBotence", 1L);
        assertThat(simulator.books().clean()).isTrue();
    }

    @Test
    void the_parameters_of_all_components_can_be_taken() {
        call(server, PREFIX + "http.use-global-ssl-context-parameters=true");

        assertThat(simulator.books().requests()).isEqualTo(1);
    }

    @Test
    void the_key_of_the_bundle_is_shown_to_aserver_that_asks() {
        call(serverThatAsksWhoCalls, PREFIX + "ssl-bundle=known");

        assertThat(simulator.books().requests()).isEqualTo(1);
    }

    @Test
    void a_server_that_asks_gets_nothing_from_abundle_without_akey() {
        assertThatThrownBy(() -> call(serverThatAsksWhoCalls, PREFIX + "ssl-bundle=trusting"))
                .hasCauseInstanceOf(FlashAiException.class);

        assertThat(simulator.books().requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http.user-agent=esb",
                // Protocols and ciphers count: this bundle has TLS 1.2 with a cipher that only TLS 1.3 has.
                "ssl-bundle=unusual"
            })
    void withoutTheRightTrustProtocolAndCipherNothingIsSent(String property) {
        assertThatThrownBy(() -> call(server, PREFIX + property))
                .hasCauseInstanceOf(FlashAiException.class)
                .hasStackTraceContaining("javax.net.ssl");

        assertThat(simulator.books().requests()).isZero();
    }

    @Test
    void an_account_of_the_applications_own_takes_abundle_too() {
        try (ConfigurableApplicationContext application = run(server)) {
            CamelContext camelContext = application.getBean(CamelContext.class);
            FlashAiComponent north = new FlashAiComponent();
            north.getConfiguration().setBaseUrl(baseUrl(server));
            north.getConfiguration().setClientId(simulator.clientId());
            north.getConfiguration().setClientSecret(simulator.clientSecret());
            north.getConfiguration()
                    .getHttp()
                    .put(
                            "sslContextParameters",
                            SslBundleParameters.of(
                                    application.getBean(SslBundles.class).getBundle("trusting")));
            camelContext.addComponent("flashai-north", north);

            ask(application, "flashai-north:getBotence");
        }
        assertThat(simulator.books().requests()).isEqualTo(1);
    }

    private static void call(WireMockServer to, String... properties) {
        try (ConfigurableApplicationContext application = run(to, properties)) {
            ask(application, "flashai:getBotence");
        }
    }

    private static void ask(ConfigurableApplicationContext application, String uri) {
        ScriptList scripts = application.getBean(ProducerTemplate.class).requestBody(uri, null, ScriptList.class);
        assertThat(scripts.scripts()).isNotEmpty();
    }

    private static ConfigurableApplicationContext run(WireMockServer to, String... properties) {
        List<String> arguments = new ArrayList<>(bundles);
        arguments.add("--spring.main.web-application-type=none");
        arguments.add("--" + PREFIX + "base-url=" + baseUrl(to));
        arguments.add("--" + PREFIX + "client-secret=" + simulator.clientSecret());
        arguments.add("--" + PREFIX + "max-retries=0");
        arguments.add("--" + PREFIX + "client-id=" + simulator.clientId());
        for (String property : properties) {
            arguments.add("--" + property);
        }
        return SpringApplication.run(Application.class, arguments.toArray(String[]::new));
    }

    private static String baseUrl(WireMockServer to) {
        return "https://localhost:" + to.httpsPort()
                + URI.create(simulator.baseUrl()).getPath();
    }

    private static WireMockConfiguration https(Path key) {
        return wireMockConfig()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(key.toString())
                .keystorePassword(Certificates.PASSWORD)
                .keyManagerPassword(Certificates.PASSWORD)
                .keystoreType("PKCS12");
    }

    /** Takes TLS off, and hands on to the simulator what is under it. */
    private static WireMockServer start(WireMockConfiguration configuration) {
        WireMockServer front = new WireMockServer(configuration);
        front.start();
        front.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .proxiedFrom("http://localhost:" + simulator.wireMock().port())));
        return front;
    }
}
