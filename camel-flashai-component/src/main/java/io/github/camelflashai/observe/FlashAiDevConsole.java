package io.github.camelflashai.observe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/**
 * Camel's developer console for FlashAI: by component its accounts, counts, tracked batches and last error. The option
 * {@value #LIMIT} says how many batches are listed at most, and {@value #CAMPAIGN} of which campaign.
 */
@DevConsole(
        name = "flashai",
        displayName = "FlashAI",
        description = "Accounts, counts, tracked batches and last error of FlashAI")
public class FlashAiDevConsole extends AbstractDevConsole {
    /** How many batches are listed at most; each is read from the repository. */
    public static final String LIMIT = "limit";

    /** The campaign that is asked for, in place of all. */
    public static final String CAMPAIGN = "campaign";

    private static final String MOST_BATCHES = "100";
    private static final Pattern PATH = Pattern.compile("/?flashai[/:](.+)");

    public FlashAiDevConsole() {
        super("camel", "flashai", "FlashAI", "Accounts, counts, tracked batches and last error of FlashAI");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        components().forEach((name, component) -> {
            line(text, 4, "Component: %s", name);
            component.accounts().stream().sorted().forEach(account -> line(text, 8, "Account: %s", account));
            component.activity().readings().forEach(reading -> line(text, 8, "%s", text(reading)));
            line(text, 8, "Tracked batches: %s", component.trackedBatchCount());
            batches(component, options).forEach(batch -> line(text, 12, "%s", batch));
            line(text, 8, "Ended batches: %s", ended(component, options).size());
            ended(component, options).forEach(batch -> line(text, 12, "%s", batch));
            component.activity().lastError().ifPresent(error -> line(text, 8, "Last error: %s", error));
        });
        return text.toString();
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonArray components = new JsonArray();
        components().forEach((name, component) -> {
            JsonObject shown = new JsonObject();
            shown.put("component", name);
            shown.put("accounts", component.accounts().stream().sorted().toList());
            shown.put(
                    "counts",
                    component.activity().readings().stream()
                            .map(FlashAiDevConsole::json)
                            .toList());
            shown.put("trackedBatchCount", component.trackedBatchCount());
            shown.put(
                    "trackedBatches",
                    batches(component, options).stream()
                            .map(batch -> new JsonObject(batch.fields()))
                            .toList());
            shown.put(
                    "endedBatches",
                    ended(component, options).stream()
                            .map(batch -> new JsonObject(batch.fields()))
                            .toList());
            component.activity().lastError().ifPresent(error -> shown.put("lastError", json(error)));
            components.add(shown);
        });
        JsonObject root = new JsonObject();
        root.put("components", components);
        return root;
    }

    private Map<String, ManagedFlashAi> components() {
        Map<String, ManagedFlashAi> components = new TreeMap<>();
        for (String name : getCamelContext().getComponentNames()) {
            Component component = getCamelContext().hasComponent(name);
            if (component instanceof ManagedFlashAi flashAi) {
                components.put(name, flashAi);
            }
        }
        return components;
    }

    private static List<TrackedBatch> batches(ManagedFlashAi component, Map<String, Object> options) {
        return campaign(options)
                .map(name -> component.batchesOf(name).stream()
                        .filter(batch -> !component.ended().contains(batch))
                        .toList())
                .orElseGet(() -> component.firstTracked(limit(options)));
    }

    /** The latest of them. */
    private static List<TrackedBatch> ended(ManagedFlashAi component, Map<String, Object> options) {
        List<TrackedBatch> ended = component.ended();
        return campaign(options)
                .map(name -> component.batchesOf(name).stream()
                        .filter(ended::contains)
                        .toList())
                .orElseGet(() -> ended.subList(Math.max(0, ended.size() - limit(options)), ended.size()));
    }

    private static int limit(Map<String, Object> options) {
        return Integer.parseInt(String.valueOf(options.getOrDefault(LIMIT, MOST_BATCHES)));
    }

    /** As an option, or behind the console's name in the path, which is all that Spring Boot's Actuator hands over. */
    private static Optional<String> campaign(Map<String, Object> options) {
        Object option = options.get(CAMPAIGN);
        if (option != null) {
            return Optional.of(option.toString());
        }
        Matcher path = PATH.matcher(String.valueOf(options.get(Exchange.HTTP_PATH)));
        return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
    }

    private static String text(Reading reading) {
        String tags = tags(reading).entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return reading.meter().meterName() + (tags.equals("{}") ? "" : tags) + ": "
                + reading.value().getAsLong()
                + (reading.time() == null ? "" : ", " + millis(reading) + " ms together");
    }

    private static JsonObject json(Reading reading) {
        JsonObject json = new JsonObject();
        json.put("meter", reading.meter().meterName());
        json.putAll(tags(reading));
        json.put("value", reading.value().getAsLong());
        if (reading.time() != null) {
            json.put("totalMillis", millis(reading));
        }
        return json;
    }

    private static JsonObject json(LastError error) {
        JsonObject json = new JsonObject();
        json.put("time", error.time().toString());
        json.put("operation", error.operation());
        json.put("outcome", error.outcome());
        json.put("code", error.code());
        json.put("message", error.message());
        return json;
    }

    private static Map<String, String> tags(Reading reading) {
        Map<String, String> tags = new LinkedHashMap<>();
        List<String> names = reading.meter().tags();
        IntStream.range(0, names.size())
                .forEach(i -> tags.put(names.get(i), reading.tagValues().get(i)));
        return tags;
    }

    private static long millis(Reading reading) {
        return Duration.ofNanos(reading.time().totalNanos()).toMillis();
    }

    private static void line(StringBuilder text, int indent, String format, Object value) {
        text.append(String.format("%n%s", " ".repeat(indent))).append(String.format(format, value));
    }
}
