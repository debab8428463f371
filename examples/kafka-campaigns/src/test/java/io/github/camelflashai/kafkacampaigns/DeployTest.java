package io.github.camelflashai.kafkacampaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.util.TestSocketUtils;

/** Dockerfile, compose file and manifests: they are read as their engines read them, and what they would start is started. */
class DeployTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SECRET_NAMES = ".*(SECRET|PASSWORD|TOKEN).*";

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z.-]+)(:[^}]*)?}");

    private final Manifests manifests;
    private final Properties application = new Properties();

    DeployTest() throws IOException {
        manifests = Manifests.read(Path.of("deploy"));
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            application.load(file);
        }
    }

    @Test
    void the_image_has_the_jar_that_the_build_makes_and_does_not_run_as_root() throws IOException {
        Map<String, String> image = manifests.dockerfile();
        assertThat(image.keySet()).containsExactly("FROM", "COPY", "USER", "EXPOSE", "ENTRYPOINT");
        String jar = image.get("COPY").split(" ", -1)[0];
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<finalName>" + jar.replaceAll("target/(.*)\\.jar", "$1") + "</finalName>");
        assertThat(Files.readAllLines(Path.of("deploy/Dockerfile.dockerignore")))
                .containsExactly("*", "!" + jar);
        assertThat(image.get("ENTRYPOINT"))
                .endsWith("\"-jar\", \"" + image.get("COPY").split(" ", -1)[1] + "\"]");
        assertThat(image.get("USER")).isEqualTo(manifests.pod().text("securityContext", "runAsUser"));
        assertThat(manifests.instances().values())
                .hasSize(2)
                .allSatisfy(instance ->
                        assertThat(instance.text("build", "dockerfile")).isEqualTo("deploy/Dockerfile"))
                .extracting(instance -> instance.text("image"))
                .containsOnly(manifests.container().text("image"));
        assertThat(Files.readString(Path.of("deploy/Dockerfile")))
                .contains("docker build -t " + manifests.container().text("image") + " ");
    }

    @Test
    void the_ports_are_those_of_the_application() throws IOException {
        String callbacks = application.getProperty("server.port");
        String management = application.getProperty("management.server.port");
        assertThat(manifests.dockerfile()).containsEntry("EXPOSE", callbacks + " " + management);
        Map<String, String> ports = manifests.container().list("ports").stream()
                .collect(Collectors.toMap(port -> port.text("name"), port -> port.text("containerPort")));
        assertThat(ports).isEqualTo(Map.of("callbacks", callbacks, "management", management));
        assertThat(manifests.kind("Service").at("spec").list("ports"))
                .extracting(port -> port.text("targetPort"))
                .containsExactly("callbacks");
        manifests.probes().forEach(probe -> assertThat(probe.text("httpGet", "port"))
                .isEqualTo("management"));
        manifests.instances().forEach((name, instance) -> assertThat(
                        instance.text("environment", "FLASHAI_CALLBACK_URL"))
                .isEqualTo("http://" + name + ":" + callbacks));
    }

    @Test
    void every_variable_is_a_property_that_the_application_knows_and_none_is_missing() throws IOException {
        Set<String> known = knownProperties();
        assertThat(known)
                .contains("CAMELCOMPONENTFLASHAINONCENODE", "FLASHAIBASEURL")
                .doesNotContain("FLASHAIBASE");
        Set<String> needed = EmbeddedParts.required().map(DeployTest::canonical).collect(Collectors.toSet());
        manifests.instances().values().forEach(instance -> assertThat(
                        canonical(instance.map("environment").keySet()))
                .isSubsetOf(known)
                .containsAll(needed));
        assertThat(canonical(manifests.environment().keySet()))
                .isSubsetOf(known)
                .containsAll(needed);
        application.stringPropertyNames().stream()
                .filter(name -> name.startsWith("camel.") || name.startsWith("server.") || name.startsWith("spring."))
                .forEach(name -> assertThat(known).contains(canonical(name)));
    }

    @Test
    void secrets_come_from_secrets_alone() throws IOException {
        Map<String, Node> environment = manifests.environment();
        assertThat(environment.keySet().stream().filter(name -> name.matches(SECRET_NAMES)))
                .hasSize(3)
                .allSatisfy(name -> {
                    assertThat(environment.get(name).fields()).containsOnlyKeys("name", "valueFrom");
                    assertThat(environment.get(name).map("valueFrom")).containsOnlyKeys("secretKeyRef");
                });
        assertThat(Files.readString(Path.of("deploy/kubernetes.yaml"))).doesNotContain("kind: Secret");
        manifests.instances().values().forEach(instance -> instance.map("environment")
                .forEach((name, value) -> {
                    if (name.matches(SECRET_NAMES)) {
                        assertThat(value.toString()).startsWith("${");
                    }
                }));
    }

    @Test
    void there_is_time_to_end_what_is_under_way() throws IOException {
        long needed = Long.parseLong(application.getProperty("camel.main.shutdown-timeout"))
                + Long.parseLong(application
                        .getProperty("spring.lifecycle.timeout-per-shutdown-phase")
                        .replace("s", ""));
        assertThat(Long.parseLong(manifests.pod().text("terminationGracePeriodSeconds")))
                .isGreaterThan(needed);
        manifests.instances().values().forEach(instance -> assertThat(instance.text("stop_grace_period"))
                .isEqualTo(manifests.pod().text("terminationGracePeriodSeconds") + "s"));
        assertThat(manifests.kind("StatefulSet").text("spec", "replicas")).isEqualTo("2");
    }

    /** The environment of the second pod, with the addresses of what is here. */
    @Test
    void started_with_the_environment_of_a_pod_it_has_its_number_and_answers_the_probes() throws Exception {
        try (Surroundings surroundings =
                new Surroundings(FlashAiSimulator.builder().start(), 1)) {
            Map<String, Object> environment = new HashMap<>(manifests.environmentOfPod(1));
            surroundings.properties().forEach((name, value) -> {
                String variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
                assertThat(environment.replace(variable, value) != null || name.endsWith("server.port"))
                        .as(name)
                        .isTrue();
            });
            int management = TestSocketUtils.findAvailableTcpPort();
            try (EmbeddedParts none = new EmbeddedParts(NOWHERE);
                    ConfigurableApplicationContext context = new SpringApplicationBuilder(KafkaCampaigns.class)
                            .initializers(none)
                            .environment(new StandardEnvironment() {
                                @Override
                                public Map<String, Object> getSystemEnvironment() {
                                    return environment;
                                }
                            })
                            .run("--server.port=0", "--management.server.port=" + management)) {
                FlashAiComponent flashai =
                        context.getBean(CamelContext.class).getComponent("flashai", FlashAiComponent.class);
                assertThat(flashai.getConfiguration().getNonceNode()).isEqualTo(1);
                assertThat(flashai.getConfiguration().getClientSecret())
                        .isEqualTo(surroundings.simulator().clientSecret());
                await().atMost(PATIENCE).until(() -> surroundings.members() == 1);
                assertThat(manifests.probes()).hasSize(3);
                for (Node probe : manifests.probes()) {
                    URI address = URI.create("http://localhost:" + management + probe.text("httpGet", "path"));
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> assertThat(status(address)).isEqualTo(200));
                }
                assertThat(status(URI.create("http://localhost:" + management + "/actuator/health/none")))
                        .isEqualTo(404);
            }
        }
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What Spring binds is known by the metadata of the jars, the rest by the placeholders of application.properties and routes. */
    private Set<String> knownProperties() throws IOException {
        Set<String> known = new HashSet<>(Set.of(canonical("flashai.callback-url")));
        ClassLoader jars = getClass().getClassLoader();
        for (URL metadata : Collections.list(jars.getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = metadata.openStream()) {
                new ObjectMapper()
                        .readTree(json)
                        .path("properties")
                        .forEach(property ->
                                known.add(canonical(property.path("name").asText())));
            }
        }
        application.stringPropertyNames().stream()
                .map(application::getProperty)
                .map(PLACEHOLDER::matcher)
                .filter(Matcher::matches)
                .forEach(placeholder -> known.add(canonical(placeholder.group(1))));
        return known;
    }

    private static Set<String> canonical(Set<String> names) {
        return names.stream().map(DeployTest::canonical).collect(Collectors.toSet());
    }

    /** As Spring compares names of variables and properties. */
    private static String canonical(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[._-]", "");
    }
}
