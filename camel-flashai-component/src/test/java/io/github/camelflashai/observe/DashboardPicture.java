package io.github.camelflashai.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A picture of a Grafana dashboard where no Grafana is: each panel at its place, with the values of one scrape for what it asks for.
 * Of a counter that is its total, since one scrape has no rates; of a quotient its first part.
 */
final class DashboardPicture {
    private static final int COLUMN = 50;
    private static final int ROW = 26;
    private static final int LINE = 16;
    private static final int MARGIN = 6;
    private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");
    private static final Pattern METRIC = Pattern.compile("(flashai_\\w+)(?:\\{([^}]*)})?");
    private static final Pattern EQUAL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Pattern UNEQUAL = Pattern.compile("(\\w+)!=\"([^\"]*)\"");

    private final Scrape scrape;

    DashboardPicture(Scrape scrape) {
        this.scrape = scrape;
    }

    /** The dashboard as SVG. */
    String of(String json) throws Exception {
        JsonNode panels = new ObjectMapper().readTree(json).path("panels");
        int height = StreamSupport.stream(panels.spliterator(), false)
                .map(panel -> panel.path("gridPos"))
                .mapToInt(grid -> (grid.path("y").asInt() + grid.path("h").asInt()) * ROW)
                .max()
                .orElse(0);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#111217\"/>%n",
                24 * COLUMN,
                height));
        panels.forEach(panel -> draw(panel, svg));
        return svg.append("</svg>\n").toString();
    }

    private void draw(JsonNode panel, StringBuilder svg) {
        JsonNode grid = panel.path("gridPos");
        int x = grid.path("x").asInt() * COLUMN;
        int y = grid.path("y").asInt() * ROW;
        int width = grid.path("w").asInt() * COLUMN;
        int height = grid.path("h").asInt() * ROW;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"#181b1f\" stroke=\"#2c3235\"/>%n",
                x + 2,
                y + 2,
                width - 4,
                height - 4));
        text(
                svg,
                x + MARGIN + 2,
                y + LINE,
                "#d8d9da",
                "bold",
                panel.path("title").asText());
        int line = 1;
        int most = height / LINE - 2;
        for (JsonNode target : panel.path("targets")) {
            for (Map.Entry<String, Double> value :
                    values(target.path("expr").asText()).entrySet()) {
                if (line <= most) {
                    text(svg, x + MARGIN + 2, y + LINE * ++line, "#73bf69", "normal", label(value));
                }
            }
        }
    }

    private static String label(Map.Entry<String, Double> value) {
        String number = value.getValue() == Math.rint(value.getValue())
                ? String.valueOf(value.getValue().longValue())
                : String.format(Locale.ROOT, "%.3f", value.getValue());
        return value.getKey().isEmpty() ? number : value.getKey() + ": " + number;
    }

    private static void text(StringBuilder svg, int x, int y, String colour, String weight, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" fill=\"%s\" font-weight=\"%s\">%s</text>%n",
                x,
                y,
                colour,
                weight,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    /** By the labels that the expression groups by. */
    private Map<String, Double> values(String expression) {
        Matcher metric = METRIC.matcher(expression);
        if (!metric.find()) {
            return Map.of();
        }
        String[] matchers = EQUAL.matcher(metric.group(2) == null ? "" : metric.group(2))
                .results()
                .flatMap(equal -> List.of(equal.group(1), equal.group(2)).stream())
                .toArray(String[]::new);
        Matcher by = GROUPING.matcher(expression);
        String[] labels = by.find() ? by.group(1).split("\\s*,\\s*") : new String[0];
        Map<String, Double> values = new TreeMap<>();
        add(metric.group(1), matchers, labels, 0, "", values);
        Matcher unequal = UNEQUAL.matcher(metric.group(2) == null ? "" : metric.group(2));
        if (unequal.find()) {
            String excluded = unequal.group(2);
            values.keySet().removeIf(name -> name.endsWith(" " + excluded));
            values.computeIfPresent(
                    "", (none, all) -> all - scrape.sum(metric.group(1), with(matchers, unequal.group(1), excluded)));
        }
        return values;
    }

    private void add(String metric, String[] given, String[] labels, int at, String name, Map<String, Double> values) {
        if (at == labels.length) {
            if (scrape.has(metric, given)) {
                values.put(name.strip(), scrape.sum(metric, given));
            }
            return;
        }
        for (String value : scrape.values(metric, labels[at])) {
            add(
                    metric,
                    with(given, labels[at], value),
                    labels,
                    at + 1,
                    labels[at].equals("account") ? name : name + " " + value,
                    values);
        }
    }

    private static String[] with(String[] given, String label, String value) {
        String[] more = Arrays.copyOf(given, given.length + 2);
        more[given.length] = label;
        more[given.length + 1] = value;
        return more;
    }
}
