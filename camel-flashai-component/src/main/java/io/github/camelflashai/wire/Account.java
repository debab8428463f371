package io.github.camelflashai.wire;

import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.FlashAiOptionsException.Problem;
import io.github.camelflashai.api.HttpAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who calls whom.
 *
 * @param baseUrl the address below which the operations are, without a slash at the end
 * @param clientId the account's client id
 * @param clientSecret the secret that requests are signed with
 */
public record Account(URI baseUrl, String clientId, String clientSecret) {
    private static final int MOST_SHOWN = 4;
    private static final String MEANING_OF_BASE_URL =
            "the address of your FlashAI API, such as https://HOST/api/v1/thirdApi";

    /**
     * Makes an account of configured values.
     *
     * @throws FlashAiOptionsException naming every value that is missing or wrong, and what to set; never the secret
     */
    public static Account of(String baseUrl, String clientId, String clientSecret) {
        List<Problem> problems = new ArrayList<>();
        checkThere("baseUrl", baseUrl, MEANING_OF_BASE_URL, problems);
        checkThere("clientId", clientId, "the client id of your FlashAI account", problems);
        checkThere("clientSecret", clientSecret, "the client secret of your FlashAI account", problems);
        URI uri = problems.isEmpty() || isGiven(baseUrl) ? baseUri(baseUrl, problems) : null;
        if (!problems.isEmpty()) {
            throw new FlashAiOptionsException(problems);
        }
        return new Account(uri, clientId, clientSecret);
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank() && value.equals(value.strip());
    }

    private static void checkThere(String option, String value, String meaning, List<Problem> problems) {
        if (value == null || value.isBlank()) {
            problems.add(new Problem(option, "is missing", "set it to " + meaning));
        } else if (!value.equals(value.strip())) {
            problems.add(
                    new Problem(option, "has white space around it", "remove that, it would not match the server's"));
        }
    }

    private static URI baseUri(String baseUrl, List<Problem> problems) {
        Optional<HttpAddress> address =
                HttpAddress.parse(baseUrl.replaceAll("/+$", "")).filter(HttpAddress::isHostAndPath);
        if (address.isPresent()) {
            return address.get().uri();
        }
        problems.add(new Problem(
                "baseUrl",
                "is no http:// or https:// address of a host and a path, without user, query and fragment",
                "set it to " + MEANING_OF_BASE_URL));
        return null;
    }

    /** The address of an operation. */
    public URI resolve(String path) {
        return URI.create(baseUrl + "/" + path);
    }

    /** Whether two are one account of one server, whatever their secrets are. */
    public boolean isSameAs(Account other) {
        return baseUrl.equals(other.baseUrl) && clientId.equals(other.clientId);
    }

    /** For people: the address, and the start of the client id, which distinguishes accounts; nothing of the secret. */
    @Override
    public String toString() {
        return baseUrl + " as " + clientId.substring(0, Math.min(MOST_SHOWN, clientId.length() / 3)) + "****";
    }
}
