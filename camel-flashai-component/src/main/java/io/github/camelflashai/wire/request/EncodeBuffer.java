package io.github.camelflashai.wire.request;

import io.github.camelflashai.wire.Md5;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** What the writing of a request needs for a moment: an MD5 digest and a buffer. Made once and used again. */
final class EncodeBuffer {
    private static final int USUAL = 1024;
    private static final int LARGEST_SPARE = 64 * 1024;

    /**
     * A place for one space that is not in use. To write a request takes a small part of a call, so that threads seldom meet
     * here; the one that finds nothing makes its own.
     */
    static final class Spare {
        private final AtomicReference<EncodeBuffer> place = new AtomicReference<>();

        EncodeBuffer take() {
            EncodeBuffer space = place.getAndSet(null);
            return space == null ? new EncodeBuffer() : space;
        }

        /** Puts a space back whose digest is at its start; one that grew large is left to the garbage collector. */
        void putBack(EncodeBuffer space) {
            if (space.buffer.length <= LARGEST_SPARE) {
                place.set(space);
            }
        }
    }

    private final MessageDigest digest = Md5.start();
    private byte[] buffer = new byte[USUAL];

    /** The digest. Whoever puts the space back leaves it at its start. */
    MessageDigest digest() {
        return digest;
    }

    byte[] buffer() {
        return buffer;
    }

    /** A buffer with more room, which holds what was written. */
    byte[] withRoom(int written, int room) {
        if (buffer.length - written < room) {
            buffer = Arrays.copyOf(buffer, Math.max(written + room, buffer.length * 2));
        }
        return buffer;
    }
}
