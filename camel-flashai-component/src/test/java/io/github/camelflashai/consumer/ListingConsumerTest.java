package io.github.camelflashai.consumer;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.Line;
import io.github.camelflashai.api.LineList;
import io.github.camelflashai.api.Listing;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingConsumerTest extends PollTestSupport {
    @ParameterizedTest
    @ValueSource(strings = {"getBotence", "getCallLine", "queryPlanParams", "queryAgentGroup"})
    void the_first_poll_brings_the_whole_list_and_the_next_ones_nothing(String operation) throws Exception {
        Poll poll = poll("flashai:" + operation);
        poll.run(3);
        assertThat(heard).hasSize(1);
        List<?> entries = heard.get(0).getBody(Listing.class).entries();
        assertThat(entries).isNotEmpty();
        assertThat(heard.get(0).getHeader(FlashAiConstants.ADDED)).isEqualTo(entries);
        assertThat(heard.get(0).getHeader(FlashAiConstants.REMOVED)).isEqualTo(List.of());
    }

    @Test
    void a_change_brings_what_was_added_and_what_was_removed(@TempDir Path folder) throws Exception {
        context.getRegistry()
                .bind(
                        "state",
                        FileStateRepository.fileStateRepository(
                                folder.resolve("s").toFile()));
        Poll poll = poll("flashai:getCallLine?stateRepository=#bean:state");
        lines("1^north^1|2^south^2|2^south^2");
        poll.run();
        lines("2^south^2|1^north^1|2^south^2");
        poll.run();
        assertThat(heard).as("the order does not count").hasSize(1);
        lines("1^north^1|2^south^2|3^east^1");
        poll.run();
        lines("1^north^1|2^SOUTH^2|3^east^1");
        poll.run();
        lines("");
        poll.run(2);
        assertThat(heard).hasSize(4);
        assertThat(heard.get(0).getBody()).isInstanceOf(LineList.class);
        assertChange(1, List.of(new Line("3", "east", "1")), List.of(new Line("2", "south", "2")));
        assertChange(2, List.of(new Line("2", "SOUTH", "2")), List.of(new Line("2", "south", "2")));
        assertChange(
                3,
                List.of(),
                List.of(new Line("1", "north", "1"), new Line("2", "SOUTH", "2"), new Line("3", "east", "1")));

        lines("9^west^1");
        context.getRegistry()
                .bind(
                        "again",
                        FileStateRepository.fileStateRepository(
                                folder.resolve("s").toFile()));
        poll("flashai:getCallLine?stateRepository=#bean:again").run(2);
        assertThat(heard).as("after a restart").hasSize(5);
        assertChange(4, List.of(new Line("9", "west", "1")), List.of());
    }

    private void assertChange(int index, List<Line> added, List<Line> removed) {
        assertThat(heard.get(index).getHeader(FlashAiConstants.ADDED)).isEqualTo(added);
        assertThat(heard.get(index).getHeader(FlashAiConstants.REMOVED)).isEqualTo(removed);
    }

    @Test
    void a_list_that_the_route_did_not_take_comes_again() throws Exception {
        Poll poll = poll("flashai:getBotence", exchange -> {
            throw new IllegalStateException("never");
        });
        poll.run(2);
        assertThat(requests("getBotence")).isEqualTo(2);
        assertThat(heard).isEmpty();
    }

    private static void lines(String lineList) {
        simulator()
                .wireMock()
                .stubFor(post(urlPathMatching(".*/getCallLine"))
                        .atPriority(1)
                        .willReturn(okJson("{\"code\":\"0\",\"body\":{\"lineList\":\"" + lineList + "\"}}")));
    }
}
