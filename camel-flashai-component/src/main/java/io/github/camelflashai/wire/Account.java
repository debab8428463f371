package io.github.camelflashai.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who calls whom.
 *
 * @param baseUrl the address below which the operations are, without a slash at the end
 * @param clientId the account's client id
 * @param clientSecret the secret that requests are signed with
 */
public record Account(URI baseUrl, String clientId, String clientSecret) {
    private static final int MOST_SHOWN = 4;

    /**
     * Makes an account of configured values.
     *
     * @throws IllegalArgumentException naming every value that is missing or wrong, and what to set; never the secret
     */
    public static Account of(String baseUrl, String clientId, String clientSecret) {
        List<String> problems = new ArrayList<>();
        checkThere(
                "baseUrl", baseUrl, "the address of your FlashAI API, such as https://HOST/api/v1/thirdApi", problems);
        checkThere("clientId", clientId, "the client id of your FlashAI account", problems);
        checkThere("clientSecret", clientSecret, "the client secret of your FlashAI account", problems);
        URI uri = problems.isEmpty() || isGiven(baseUrl) ? baseUri(baseUrl, problems) : null;
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The FlashAI account is not complete: " + String.join("; ", problems));
        }
        return new Account(uri, clientId, clientSecret);
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank() && value.equals(value.strip());
    }

    private static void checkThere(String option, String value, String meaning, List<String> problems) {
        if (value == null || value.isBlank()) {
            problems.add(option + " is missing: set it to " + meaning + ", on the component (camel.component.flashai."
                    + dashed(option) + ") or as an option of the endpoint");
        } else if (!value.equals(value.strip())) {
            problems.add(option + " has white space around it: remove it, it would not match the server's");
        }
    }

    private static String dashed(String option) {
        return option.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static URI baseUri(String baseUrl, List<String> problems) {
        try {
            URI uri = new URI(baseUrl.replaceAll("/+$", ""));
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // falls through to the one message for all that is wrong with an address
        }
        problems.add("baseUrl is no http:// or https:// address of a host and a path, without user, query and fragment:"
                + " set it to the address of your FlashAI API, such as https://HOST/api/v1/thirdApi");
        return null;
    }

    /** The address of an operation. */
    public URI resolve(String path) {
        return URI.create(baseUrl + "/" + path);
    }

    /** For people: the address, and the start of the client id, which tells accounts apart; nothing of the secret. */
    @Override
    public String toString() {
        return baseUrl + " as " + clientId.substring(0, Math.min(MOST_SHOWN, clientId.length() / 3)) + "****";
    }
}
