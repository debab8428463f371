package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The recipe for two nodes, on two of them. */
class TwoNodesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final RealParts.Started STARTED = new RealParts.Started();

    private final Campaigns campaigns = new Campaigns();
    private final List<Main> nodes = new ArrayList<>();

    @TempDir
    Path classes;

    @BeforeEach
    void start() throws Exception {
        CodeBlock.all().stream()
                .filter(block -> block.language().equals("sql"))
                .forEach(script -> STARTED.parts().tables.run(script.text()));
        CodeBlock recipe = CodeBlock.all().stream()
                .filter(block -> block.text().contains("from(\"master:campaigns:flashai:watch?"))
                .findFirst()
                .orElseThrow();
        Class<?> routes = JavaCode.routes(
                Application.adapted(recipe.text(), campaigns.simulator, STARTED.parts())
                        .replace("flashai:watch?", "flashai:watch?delay=500&"),
                classes);
        for (int number = 0; number < 2; number++) {
            nodes.add(node(number, routes));
        }
    }

    private Main node(int number, Class<?> routes) throws Exception {
        Main node = new Main();
        Application.account(node, "flashai", campaigns.simulator);
        node.addInitialProperty("camel.component.flashai.nonce-node", String.valueOf(number));
        STARTED.parts().queues.bindTo(node);
        Object builder = routes.getDeclaredConstructor().newInstance();
        routes.getField("dataSource").set(builder, STARTED.parts().tables.dataSource());
        routes.getField("transactionManager").set(builder, STARTED.parts().tables.transactionManager);
        node.configure().addRoutesBuilder((RoutesBuilder) builder);
        node.start();
        return node;
    }

    @AfterEach
    void stop() {
        nodes.forEach(Main::stop);
        campaigns.simulator.close();
    }

    @Test
    void each_campaign_is_dialled_once_and_its_end_comes_once_also_when_the_node_ends_that_watches() throws Exception {
        submit(0, 10);
        assertEachEndsOnce();

        // It was the first to start, so it is the one that watches.
        nodes.get(0).stop();
        submit(10, 13);
        assertEachEndsOnce();
    }

    private void submit(int from, int to) {
        IntStream.range(from, to)
                .mapToObj(number -> campaigns.start("of-two-nodes-" + number))
                .forEach(campaign -> STARTED.parts().queues.put("campaigns", Delivery.of(campaign)));
    }

    private void assertEachEndsOnce() {
        await().atMost(PATIENCE).until(() -> campaigns.submitted().stream()
                .allMatch(name -> campaigns.simulator.batch(name).isPresent()));
        campaigns.goOn();
        await().atMost(PATIENCE).during(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(
                        STARTED.parts().queues.at("progress"))
                .filteredOn(delivery -> delivery.field("state").equals("complete"))
                .extracting(delivery -> delivery.field("batchName"))
                .containsExactlyInAnyOrderElementsOf(campaigns.submitted()));
        assertThat(campaigns.simulator.books().requestsByOperation())
                .containsEntry("addPlan", (long) campaigns.submitted().size());
        assertThat(campaigns.simulator.books().calls())
                .isEqualTo(2L * campaigns.submitted().size());
    }
}
