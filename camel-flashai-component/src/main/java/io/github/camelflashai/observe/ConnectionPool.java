package io.github.camelflashai.observe;

/** The connections to a server, counted now. */
public interface ConnectionPool {
    /** Host and port. */
    String server();

    int leased();

    int available();

    int pending();

    int max();
}
