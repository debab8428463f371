package io.github.camelflashai.simulator.wire;

/**
 * A user of the server.
 *
 * @param clientId the account's client id
 * @param clientSecret the secret it signs with; never printed
 */
public record Account(String clientId, String clientSecret) {
    /** The length of every client id of the older server. */
    public static final int OLDER_ID_LENGTH = 10;

    @Override
    public String toString() {
        return "Account[" + clientId + "]";
    }
}
