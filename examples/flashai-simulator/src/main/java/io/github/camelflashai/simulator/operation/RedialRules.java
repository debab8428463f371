package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.dial.RedialRule;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import wiremock.com.fasterxml.jackson.core.JsonProcessingException;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads recallParams: text that holds a JSON array. */
final class RedialRules {
    private static final JsonMapper MAPPER = new JsonMapper();

    private RedialRules() {}

    static List<RedialRule> read(String text) {
        JsonNode array = parse(text);
        if (!array.isArray() || array.isEmpty()) {
            throw illegal("must be text that holds a JSON array with at least one rule");
        }
        List<RedialRule> rules = new ArrayList<>();
        array.forEach(rule -> rules.add(rule(rule)));
        return List.copyOf(rules);
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw illegal("is no readable JSON");
        }
    }

    private static RedialRule rule(JsonNode rule) {
        String tag = rule.path("recallTag").asText("");
        if (tag.isBlank()) {
            throw illegal("has a rule without recallTag");
        }
        number(rule, "ruleType", 1);
        return new RedialRule(
                tag, Duration.ofMinutes(number(rule, "recallIntervalTime", 100_000)), number(rule, "recallTimes", 100));
    }

    private static int number(JsonNode rule, String name, int most) {
        String text = rule.path(name).asText("");
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > most) {
            throw illegal("has a rule whose " + name + " is not a whole number from 0 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static Refusal illegal(String why) {
        return new Refusal(ApiCode.ILLEGAL_PARAMETER, "recallParams " + why);
    }
}
