package io.github.camelflashai.simulator.admin;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.security.Authenticator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Lets in who has the token. Without one nobody is let in: any page in a browser on this machine can send requests to localhost, and
 * WireMock's own admin interface below would take them.
 */
public final class AdminToken implements Authenticator {
    private static final int FEWEST = 16;
    private static final String SCHEME = "Bearer ";

    private final Optional<String> token;

    /**
     * A check.
     *
     * @param token empty if there is no admin interface
     * @throws IllegalArgumentException if it is easily guessed, or can be in no header
     */
    public AdminToken(Optional<String> token) {
        this.token = token;
        if (token.filter(text -> !text.matches("[!-~]{" + FEWEST + ",}")).isPresent()) {
            throw new IllegalArgumentException(
                    "the admin token needs " + FEWEST + " characters or more, letters, digits and punctuation only");
        }
    }

    /** Whether there is an admin interface. */
    public boolean isSet() {
        return token.isPresent();
    }

    @Override
    public boolean authenticate(Request request) {
        String given = request.getHeader("Authorization");
        return token.isPresent() && given != null && isSame(given, SCHEME + token.get());
    }

    /** In a time that does not depend on how much of it is right. */
    private static boolean isSame(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
