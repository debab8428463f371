package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.admin.AdminToken;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the server listens. */
final class BindAddress {
    private final InetAddress address;
    private final int port;
    private final AdminToken token;

    /**
     * A place to listen at.
     *
     * @param bind the name or address to listen on
     * @param port 0 for any that is free
     * @throws IllegalArgumentException if others could reach the server and it has no token
     */
    BindAddress(String bind, int port, AdminToken token) {
        this.address = resolved(bind);
        this.port = port;
        this.token = token;
        if (!address.isLoopbackAddress() && !token.isSet()) {
            throw new IllegalArgumentException(
                    "bind " + bind + " lets other computers in, which needs an admin token of your own");
        }
    }

    private static InetAddress resolved(String bind) {
        try {
            if (bind.isBlank()) {
                throw new UnknownHostException("it is empty");
            }
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("bind " + bind + " is no address of this computer", e);
        }
    }

    /** As it was resolved: a name may stand for another one later. */
    String address() {
        return address.getHostAddress();
    }

    int port() {
        return port;
    }

    AdminToken token() {
        return token;
    }

    /** The URL of the server's root, as seen from this computer. */
    String url(int actualPort) {
        boolean here = address.isLoopbackAddress() || address.isAnyLocalAddress();
        return "http://" + (here ? "localhost" : address().contains(":") ? "[" + address() + "]" : address()) + ":"
                + actualPort;
    }
}
