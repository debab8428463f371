package io.github.camelflashai.simulator.wire;

/**
 * A user of the server.
 *
 * @param clientId the account's client id
 * @param clientSecret the secret it signs with; never printed
 */
public record Account(String clientId, String clientSecret) {
    @Override
    public String toString() {
        return "Account[" + clientId + "]";
    }
}
