package io.github.camelflashai.wire;

/** Numbers for nonces, from 0 to 62^6 - 1. Thread-safe. */
interface NonceSequence {
    /** How many nonces there are. */
    long ALL = 56_800_235_584L;

    /** The next number. */
    long next();

    /** The server has seen the last number: somebody else uses those that follow, too. */
    void leave();
}
