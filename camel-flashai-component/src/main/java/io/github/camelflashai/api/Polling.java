package io.github.camelflashai.api;

/** What a route hears that polls an operation. */
public enum Polling {
    /** It cannot be polled. */
    NONE,
    /** How far a batch is, until it is complete. */
    PROGRESS,
    /** How far all batches are that were submitted with {@code track=true}, until each is complete. */
    TRACKED_BATCHES,
    /** The records of a list by {@link Page}, those that are new. */
    PAGES,
    /** A {@link Listing}, when its entries changed. */
    LISTING
}
