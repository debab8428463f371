package io.github.camelflashai.bench;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConstants;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.builder.RouteBuilder;

/** The subject of what crosses HTTP: routes with the component. */
final class ComponentRoutes extends RouteBuilder {
    static final String SUMMARY = "direct:summary";
    /** The same with a connection for each of a thousand callers. */
    static final String SUMMARY_FOR_MANY = "direct:summaryForMany";

    static final String PAUSE = "direct:pause";
    static final String PLAN = "direct:plan";
    static final String CALLS = "direct:calls";
    static final String BATCH_HEADER = FlashAiConstants.BATCH_NAME;

    private final String baseUrl;

    ComponentRoutes(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The options of a plan, for the URI of an endpoint. */
    static String planOptions() {
        return Samples.plan().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    /** A component whose account is that of a server. */
    static FlashAiComponent component(String baseUrl) {
        FlashAiComponent component = new FlashAiComponent();
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setClientId(Samples.CLIENT_ID);
        component.getConfiguration().setClientSecret(Samples.SECRET);
        return component;
    }

    @Override
    public void configure() {
        getContext().addComponent("flashai", component(baseUrl));
        from(SUMMARY).to("flashai:getBatchPlanCallSummary");
        from(SUMMARY_FOR_MANY)
                .to("flashai:getBatchPlanCallSummary?http.maxTotalConnections=1000&http.connectionsPerRoute=1000");
        from(PAUSE).to("flashai:batchPlanPause");
        // Each caller has a batch of its own: those of one name wait for each other, so that none is dialled twice.
        from(PLAN)
                .process(exchange -> exchange.getMessage()
                        .setHeader(BATCH_HEADER, Thread.currentThread().getName()))
                .to("flashai:addPlan?" + planOptions());
        from(CALLS).to("flashai:getBatchPlanCallList?page=1&pageNum=100&notifyUrl=http://localhost/calls");
    }

    /** The headers of a call for a batch. */
    static Map<String, Object> batch() {
        return Map.of(BATCH_HEADER, Samples.BATCH);
    }
}
