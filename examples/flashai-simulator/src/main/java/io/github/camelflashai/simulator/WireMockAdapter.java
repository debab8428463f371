package io.github.camelflashai.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.camelflashai.simulator.admin.AdminInterface;
import io.github.camelflashai.simulator.admin.JournalGuard;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Puts the handler behind a WireMock stub of low priority, so that users' own stubs come first. */
final class WireMockAdapter implements ResponseDefinitionTransformerV2 {
    static final String ROOT = "/api/v1/thirdApi";

    private static final String NAME = "flashai-simulator";
    private static final int LOW_PRIORITY = 100;
    private static final int LOWEST_PRIORITY = 1000;
    /** A delayed answer keeps its thread: enough of them to stay responsive meanwhile. */
    private static final int THREADS = 64;

    private final RequestHandler handler;
    private final Supplier<Behaviour> behaviour;

    WireMockAdapter(RequestHandler handler, Supplier<Behaviour> behaviour) {
        this.handler = handler;
        this.behaviour = behaviour;
    }

    WireMockServer createServer(BindAddress network, int journalEntries, AdminInterface admin) {
        return new WireMockServer(WireMockConfiguration.options()
                .port(network.port())
                .bindAddress(network.address())
                .adminAuthenticator(network.token())
                .containerThreads(THREADS)
                .gzipDisabled(true)
                .maxRequestJournalEntries(journalEntries)
                .extensions(this, admin, new JournalGuard()));
    }

    static void stub(WireMockServer server) {
        server.stubFor(post(urlPathMatching(ROOT + "/.+"))
                .atPriority(LOW_PRIORITY)
                .willReturn(aResponse().withTransformers(NAME)));
        // Left to itself, WireMock would log an unmatched request in full, phone numbers included.
        server.stubFor(any(anyUrl())
                .atPriority(LOWEST_PRIORITY)
                .willReturn(aResponse().withStatus(404).withBody("no such path")));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        LoggedRequest request = event.getRequest();
        String url = request.getUrl();
        int query = url.indexOf('?');
        String path = url.substring(ROOT.length() + 1, query < 0 ? url.length() : query);
        String contentType = request.containsHeader("Content-Type")
                ? request.header("Content-Type").firstValue()
                : "";
        return definition(handler.handle(path, contentType, request.getBody(), behaviour.get()));
    }

    private static ResponseDefinition definition(HttpAnswer answer) {
        byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
        ResponseDefinitionBuilder response = aResponse()
                .withStatus(answer.status())
                .withHeader("Content-Type", answer.contentType())
                .withBody(bytes);
        if (answer.missingBytes() > 0) {
            response.withHeader("Content-Length", Integer.toString(bytes.length + answer.missingBytes()));
        }
        if (!answer.delay().isZero()) {
            response.withFixedDelay(Math.toIntExact(answer.delay().toMillis()));
        }
        answer.breakage().ifPresent(response::withFault);
        return response.build();
    }
}
