package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No secret and no full phone number stands in what the whole test run has logged, exceptions and their messages among it.
 * Surefire runs it in an execution of its own, after all other tests.
 */
class LogPrivacyCheck {
    private static final Path LOG = Path.of("target", "test.log");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    @Test
    void no_secret_and_no_full_phone_number_was_logged() throws Exception {
        List<String> secrets = secrets();
        assertThat(LOG).as("the log of the other tests").exists();
        try (Stream<String> lines = Files.lines(LOG)) {
            List<String> telling = lines.filter(line ->
                            PHONE.matcher(line).find() || secrets.stream().anyMatch(line::contains))
                    .limit(20)
                    .toList();
            assertThat(telling).isEmpty();
        }
        String log = Files.readString(LOG);
        assertThat(Stream.of("138****", "code 1003").allMatch(log::contains))
                .as("the tests did log what could have given them away: a masked phone, a wrong secret")
                .isTrue();
    }

    private static List<String> secrets() throws Exception {
        List<String> secrets =
                new ArrayList<>(List.of("wrongsecret", "aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "token-of-the-tests"));
        secrets.add(FlashAiSimulator.builder().build().clientSecret());
        try (InputStream vectors = LogPrivacyCheck.class.getResourceAsStream("/sign-vectors.json")) {
            for (JsonNode vector : new ObjectMapper().readTree(vectors)) {
                secrets.add(vector.path("clientSecret").asText());
            }
        }
        return secrets;
    }
}
