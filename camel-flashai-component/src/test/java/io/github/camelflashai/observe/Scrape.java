package io.github.camelflashai.observe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an application shows to Prometheus, taken apart. */
final class Scrape {
    private static final Pattern SAMPLE =
            Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private record Sample(String metric, Map<String, String> labels, double value) {}

    private final List<Sample> samples;

    /** Keeps the samples whose names begin in a certain way. */
    Scrape(String text, String prefix) {
        samples = SAMPLE.matcher(text)
                .results()
                .filter(line -> line.group(1).startsWith(prefix))
                .map(line -> new Sample(line.group(1), labelsIn(line.group(2)), Double.parseDouble(line.group(3))))
                .toList();
    }

    private static Map<String, String> labelsIn(String text) {
        return LABEL.matcher(text == null ? "" : text)
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
    }

    Set<String> metrics() {
        return samples.stream().map(Sample::metric).collect(Collectors.toSet());
    }

    Set<String> labels(String metric) {
        return samples.stream()
                .filter(sample -> sample.metric.equals(metric))
                .flatMap(sample -> sample.labels.keySet().stream())
                .collect(Collectors.toSet());
    }

    Set<String> values(String metric, String label) {
        return samples.stream()
                .filter(sample -> sample.metric.equals(metric) && sample.labels.containsKey(label))
                .map(sample -> sample.labels.get(label))
                .collect(Collectors.toSet());
    }

    /** The sum over all samples of a metric that have these labels; labels as {@code name, value, name, value}. */
    double sum(String metric, String... labels) {
        return at(metric, labels).mapToDouble(Sample::value).sum();
    }

    /** Whether there is a sample of a metric that has these labels. */
    boolean has(String metric, String... labels) {
        return at(metric, labels).findAny().isPresent();
    }

    private Stream<Sample> at(String metric, String... labels) {
        return samples.stream().filter(sample -> sample.metric.equals(metric)).filter(sample -> {
            for (int i = 0; i < labels.length; i += 2) {
                if (!labels[i + 1].equals(sample.labels.get(labels[i]))) {
                    return false;
                }
            }
            return true;
        });
    }
}
