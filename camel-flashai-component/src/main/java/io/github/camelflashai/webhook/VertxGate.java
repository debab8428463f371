package io.github.camelflashai.webhook;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * A gate in Camel's HTTP server on Vert.x, which reads all of a body into memory before the route can look at the request. It stands
 * before that, and lets no more bodies be read at a time than there is room for.
 */
final class VertxGate implements Handler<RoutingContext> {
    /** Camel's own routes count from 0. */
    private static final int BEFORE_ALL = -1;
    /** What the server reads of a body whose length is not announced, if it is not set. */
    private static final long MOST_BY_DEFAULT = 10L * 1024 * 1024;

    private final CallbackGate gate;
    private final BodyBudget budget;

    private VertxGate(CallbackGate gate, BodyBudget budget) {
        this.gate = gate;
        this.budget = budget;
    }

    /**
     * Puts a gate into the servers of a Camel context.
     *
     * @return takes it out again
     */
    static Runnable open(CamelContext camelContext, CallbackGate gate, BodyBudget budget) {
        List<Route> routes = camelContext.getRegistry().findByType(VertxPlatformHttpRouter.class).stream()
                .map(server -> server.route(HttpMethod.POST, gate.path())
                        .order(BEFORE_ALL)
                        .handler(new VertxGate(gate, budget)))
                .toList();
        return () -> routes.forEach(Route::remove);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request);
        Optional<Refusal> refusal = gate.check(request.query(), type(request), length);
        if (refusal.isPresent()) {
            refuse(context, refusal.get(), length);
            return;
        }
        Optional<BodyBudget.Share> share = budget.take(length < 0 ? Math.max(gate.maxSize(), MOST_BY_DEFAULT) : length);
        if (share.isEmpty()) {
            refuse(context, Refusal.TOO_MANY, length);
            return;
        }
        hold(share.get(), context);
        context.next();
    }

    private static void hold(BodyBudget.Share share, RoutingContext context) {
        HttpServerRequest request = context.request();
        request.end().onComplete(read -> {
            if (read.succeeded()) {
                share.shrinkTo(request.bytesRead());
            } else {
                share.giveBack();
            }
        });
        context.addEndHandler(answered -> share.giveBack());
    }

    /** The rest of the body is not waited for. */
    private void refuse(RoutingContext context, Refusal refusal, long length) {
        HttpServerRequest request = context.request();
        gate.refused(refusal, length, type(request), String.valueOf(request.remoteAddress()));
        HttpServerResponse response = context.response().setStatusCode(refusal.status());
        // HTTP/2 has no such header, and bounds by itself what a stream may send that nobody reads.
        if (request.version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end();
    }

    private static String type(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.CONTENT_TYPE);
    }

    /** The server has checked that it is a number. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }
}
