package io.github.camelflashai.api;

/** What a route hears that polls an operation. */
public enum Polling {
    /** It cannot be polled. */
    NONE,
    /** How far a batch is, until it is complete. */
    PROGRESS,
    /** The records of a list by {@link Page}, those that are new. */
    PAGES,
    /** A {@link Listing}, when its entries changed. */
    LISTING
}
