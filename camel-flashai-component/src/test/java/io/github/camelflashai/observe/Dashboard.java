package io.github.camelflashai.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a Grafana dashboard asks Prometheus for, held against what there is. */
final class Dashboard {
    private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((\\w+),\\s*(\\w+)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    /** A name, with its matchers if it has some; what a bracket follows is a function. */
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-zA-Z_:][\\w:]*)(?![\\w:])(?!\\s*\\()(\\{[^}]*})?");

    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern LEGEND = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final Scrape there;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> metrics = new TreeSet<>();

    /**
     * Reads a dashboard.
     *
     * @param json the dashboard as Grafana keeps it
     * @param there what the application shows
     */
    Dashboard(String json, Scrape there) throws Exception {
        this.there = there;
        JsonNode dashboard = new ObjectMapper().readTree(json);
        for (JsonNode variable : dashboard.path("templating").path("list")) {
            if (variable.path("type").asText().equals("query")) {
                checkVariable(variable.path("query").asText());
                checkVariable(variable.path("definition").asText());
            }
        }
        for (JsonNode panel : dashboard.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                checkTarget(
                        target.path("expr").asText(),
                        target.path("legendFormat").asText());
            }
        }
    }

    /** What it asks for and is not there. */
    List<String> faults() {
        return faults;
    }

    /** The metrics that it asks for. */
    Set<String> metrics() {
        return metrics;
    }

    private void checkVariable(String query) {
        Matcher values = LABEL_VALUES.matcher(query);
        if (values.matches()) {
            checkLabels(values.group(1), List.of(values.group(2)), query);
        } else {
            faults.add("not understood: " + query);
        }
    }

    private void checkTarget(String expression, String legend) {
        String rest = RANGE.matcher(expression).replaceAll("");
        Set<String> labels = new HashSet<>(groups(LEGEND.matcher(legend)));
        Set<String> grouped = GROUPING.matcher(rest)
                .results()
                .flatMap(by -> List.of(by.group(1).split("\\s*,\\s*")).stream())
                .collect(Collectors.toSet());
        if (!grouped.containsAll(labels)) {
            faults.add(legend + " shows labels that are not in: " + expression);
        }
        labels.addAll(grouped);
        List<MatchResult> selectors = SELECTOR.matcher(GROUPING.matcher(rest).replaceAll(""))
                .results()
                .toList();
        if (selectors.isEmpty()) {
            faults.add("no metric in: " + expression);
        }
        for (MatchResult selector : selectors) {
            String metric = selector.group(1);
            checkLabels(metric, labels, expression);
            MATCHER.matcher(selector.group(2) == null ? "" : selector.group(2))
                    .results()
                    .forEach(matcher -> checkMatcher(metric, matcher, expression));
        }
    }

    private void checkMatcher(String metric, MatchResult matcher, String expression) {
        checkLabels(metric, List.of(matcher.group(1)), expression);
        String value = matcher.group(3);
        if (!value.startsWith("$") && !there.values(metric, matcher.group(1)).contains(value)) {
            faults.add("no " + metric + " has " + matcher.group() + ": " + expression);
        }
    }

    private void checkLabels(String metric, Collection<String> labels, String expression) {
        metrics.add(metric);
        if (!there.metrics().contains(metric)) {
            faults.add("no metric " + metric + ": " + expression);
        } else if (!there.labels(metric).containsAll(labels)) {
            faults.add(metric + " has no labels " + labels + ": " + expression);
        }
    }

    private static List<String> groups(Matcher matcher) {
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
