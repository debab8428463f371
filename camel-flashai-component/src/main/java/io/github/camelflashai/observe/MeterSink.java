package io.github.camelflashai.observe;

/** Where readings are shown besides here. */
interface MeterSink extends AutoCloseable {
    /** There is a reading. May be called with the same one twice. */
    void opened(Reading reading);

    /** A reading is not there any more. */
    void closed(Reading reading);

    /** None of the readings is to be shown any more. */
    @Override
    void close();
}
