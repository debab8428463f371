package io.github.camelflashai.docs;

import static org.awaitility.Awaitility.await;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OperationKind;
import io.github.camelflashai.simulator.CallView;
import io.github.camelflashai.simulator.CallbackSender;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** Gives each route something to do from outside: a message on its queue, a file in its folder, a campaign to report about. */
final class Stimuli {
    private static final Pattern BATCH = Pattern.compile("[?&]batchName=([\\w-]+)");
    private static final Pattern CHARSET = Pattern.compile("[?&]charset=([\\w-]+)");

    private final CamelContext context;
    private final RealParts parts;
    private final Campaigns campaigns;
    private final String code;
    /** What makes a route do something, by how its endpoint begins; those not listed need nothing from outside. */
    private final Map<Pattern, Stimulus> byEndpoint = new LinkedHashMap<>();

    Stimuli(CamelContext context, RealParts parts, Campaigns campaigns, String code) {
        this.context = context;
        this.parts = parts;
        this.campaigns = campaigns;
        this.code = code;
        byEndpoint.put(Pattern.compile("file:.*"), this::putFile);
        byEndpoint.put(Pattern.compile("(jms|kafka):.*call-results.*"), this::putCallsTwice);
        byEndpoint.put(Pattern.compile("sql:.*"), this::putRows);
        byEndpoint.put(Pattern.compile("(jms|kafka|platform-http):.*"), from -> put(from, messages(from)));
        byEndpoint.put(Pattern.compile("direct:.*"), this::send);
        byEndpoint.put(Pattern.compile("webhook:.*"), this::callBack);
        byEndpoint.put(Pattern.compile("(master:.*:)?flashai:(//)?watch.*"), this::watch);
        byEndpoint.put(Pattern.compile("flashai:.*"), this::poll);
    }

    private interface Stimulus {
        int give(String from) throws Exception;
    }

    /** Whether a route takes what another one of the same code sends. */
    private boolean isFedByOurs(String from) {
        String name = from.replaceFirst("\\?.*", "").replaceFirst(":/+", ":").replaceFirst("^jms:", "");
        return from.matches("(jms|kafka|direct):.*")
                && Pattern.compile("\\b" + name + "(?![\\w-])")
                                .matcher(code)
                                .results()
                                .count()
                        > 1;
    }

    /** Returns how many messages the route has got, which are to be waited for. */
    int give(String from) throws Exception {
        if (isFedByOurs(from)) {
            return 0;
        }
        for (Map.Entry<Pattern, Stimulus> entry : byEndpoint.entrySet()) {
            if (entry.getKey().matcher(from).matches()) {
                return entry.getValue().give(from);
            }
        }
        return 0;
    }

    private int put(String from, List<Delivery> messages) throws Exception {
        Part part = parts.source(from).orElseThrow();
        for (Delivery message : messages) {
            part.put(part.nameIn(from), message);
        }
        return messages.size();
    }

    /** A file in the charset of its endpoint. */
    private int putFile(String from) throws Exception {
        Matcher charset = CHARSET.matcher(from);
        return put(
                from,
                List.of(new Delivery(
                        campaigns.csv(), charset.find() ? Map.of("charset", charset.group(1)) : Map.of())));
    }

    /** A campaign and its callees; the callees first, since the route may look at any moment. */
    private int putRows(String from) throws Exception {
        for (String callee : campaigns.rows("campaign-of-sql")) {
            parts.tables.put("callees", Delivery.of(callee));
        }
        return put(from, List.of(Delivery.of("{\"batch_name\": \"campaign-of-sql\", \"state\": \"new\"}")));
    }

    /** Brokers deliver at least once. */
    private int putCallsTwice(String from) throws Exception {
        campaigns.follow(Campaigns.DONE);
        List<Delivery> calls =
                campaigns.callsAsJson(context).stream().map(Delivery::of).toList();
        return put(from, calls) + put(from, calls);
    }

    /** A campaign; or what steers one, in each of the forms that the docs name. */
    private List<Delivery> messages(String from) {
        if (isNewBatch()) {
            String batchName = "campaign-of-" + from.replaceAll("\\?.*", "").replaceAll("\\W+", "-");
            if (code.contains("dead-campaigns")) {
                campaigns.refuseCredentials();
                return List.of(Delivery.of(campaigns.start(batchName)), Delivery.of(campaigns.startOfNobody("nobody")));
            }
            return List.of(Delivery.of(campaigns.start(batchName)));
        }
        if (code.contains("${header.campaign}")) {
            return Stream.of("pause", "resume", "stop")
                    .map(command -> new Delivery("", Map.of("campaign", batch(), "command", command)))
                    .toList();
        }
        return CodeBlock.calls(code, Operation.BATCH_PHONE_DELETE)
                ? List.of(
                        Delivery.of(Campaigns.CALLEE),
                        Delivery.of("{\"batchName\": \"" + Campaigns.DONE + "\", \"phoneList\": [\"13800000002\"]}"))
                : List.of(Delivery.of("{\"batchName\": \"" + batch() + "\"}"), Delivery.of(batch()));
    }

    /** Inside an application headers come along. */
    private int send(String from) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("CamelFlashAiPhone", Campaigns.CALLEE);
        headers.put("CamelFlashAiPhoneList", List.of(Campaigns.CALLEE));
        headers.put("phone", Campaigns.CALLEE);
        if (!isNewBatch()) {
            headers.put("CamelFlashAiBatchName", batch());
        }
        context.createProducerTemplate()
                .sendBodyAndHeaders(from, isNewBatch() ? messages(from).get(0).body() : null, headers);
        return 1;
    }

    /** A campaign whose results FlashAI posts. What a poll of the same code brings is posted too, and twice. */
    private int callBack(String from) {
        follow("with-callbacks", "");
        if (CodeBlock.calls(code, Operation.GET_BATCH_PLAN_CALL_LIST)) {
            CallbackSender sender = CallbackSender.to(parts.sites.callbackUrl());
            for (CallView call : campaigns.callsTwice()) {
                await("callback").until(() -> sender.call(Campaigns.DONE, call.phone(), call.start()) == 200);
            }
        }
        return 0;
    }

    private int watch(String from) {
        if (code.contains("track")) {
            campaigns.followSubmitted();
        } else {
            Matcher repository = Pattern.compile("aggregationRepository=[^&]+").matcher(from);
            follow("tracked", "?track=true" + (repository.find() ? "&" + repository.group() : ""));
        }
        return 0;
    }

    private int poll(String from) {
        Matcher batch = BATCH.matcher(from);
        if (batch.find()) {
            campaigns.follow(batch.group(1));
        }
        return 0;
    }

    private void follow(String batchName, String options) {
        campaigns.submit(context, batchName, options);
        campaigns.follow(batchName);
    }

    private boolean isNewBatch() {
        return CodeBlock.calls(code, Operation.ADD_PLAN) || code.contains("flashai-add-plan-sink");
    }

    private String batch() {
        if (code.contains("chunks=true")) {
            return Campaigns.CHUNKED;
        }
        boolean steers = Arrays.stream(Operation.values())
                .anyMatch(operation -> operation.kind() == OperationKind.CONTROL && CodeBlock.calls(code, operation));
        return steers ? Campaigns.RUNNING : Campaigns.DONE;
    }
}
