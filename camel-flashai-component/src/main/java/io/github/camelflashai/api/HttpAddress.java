package io.github.camelflashai.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An http:// or https:// address with a host.
 *
 * @param uri the address
 */
public record HttpAddress(URI uri) {
    /** The address; empty if the text is none. */
    public static Optional<HttpAddress> parse(String text) {
        try {
            HttpAddress address = new HttpAddress(new URI(text));
            return address.uri.getHost() != null && (address.isOf("http") || address.isOf("https"))
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a host and a path and nothing else: no user, query or fragment. */
    public boolean isHostAndPath() {
        return uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    /**
     * Whether what is sent there can be read on the way: it is not encrypted, and leaves this machine. Decided by the text alone,
     * so that no name is looked up.
     */
    public boolean canBeReadOnTheWay() {
        return isOf("http") && !uri.getHost().matches("(?i)localhost|127(\\.\\d+){3}|\\[(::1|0:0:0:0:0:0:0:1)]");
    }

    private boolean isOf(String scheme) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }
}
