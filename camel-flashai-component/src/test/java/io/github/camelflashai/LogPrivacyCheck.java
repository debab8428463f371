package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
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
    /** The tests that run without a jar have a log of their own. */
    private static final String LOGS = "test*.log";

    /** As many digits inside the hexadecimal id of an exchange, a span or a folder are none. */
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Fa-f])1[3-9][0-9]{9}(?![0-9A-Fa-f])");

    @Test
    void no_secret_and_no_full_phone_number_was_logged() throws Exception {
        List<String> secrets = secrets();
        String log = log();
        List<String> telling = log.lines()
                .filter(line -> PHONE.matcher(line).find() || secrets.stream().anyMatch(line::contains))
                .limit(20)
                .toList();
        assertThat(telling).isEmpty();
        assertThat(Stream.of("138****", "code 1003").allMatch(log::contains))
                .as("the tests did log what could have given them away: a masked phone, a wrong secret")
                .isTrue();
    }

    private static String log() throws IOException {
        StringBuilder log = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("target"), LOGS)) {
            for (Path file : files) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
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
