package io.github.camelflashai.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A permutation of all texts of 6 letters and digits, keyed by a client id: a Feistel network over two halves of three
 * characters, so that different numbers give different texts.
 */
final class NoncePermutation {
    private static final int RADIX = 62;
    private static final int HALF = RADIX * RADIX * RADIX;
    private static final int ROUNDS = 4;
    private static final char[] ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();

    private final int[] keys = new int[ROUNDS];

    NoncePermutation(String clientId) {
        // The digest only spreads the client id over the keys; nothing secret hangs on it.
        ByteBuffer digest = ByteBuffer.wrap(Md5.start().digest(clientId.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < ROUNDS; i++) {
            keys[i] = digest.getInt();
        }
    }

    /** The text for a number from 0 to 62^6 - 1. */
    String text(long number) {
        int left = (int) (number / HALF);
        int right = (int) (number % HALF);
        for (int key : keys) {
            int mixed = (left + mix(right ^ key)) % HALF;
            left = right;
            right = mixed;
        }
        char[] text = new char[6];
        put(text, 0, left);
        put(text, 3, right);
        return new String(text);
    }

    /** Spreads a number over 0 to HALF - 1. */
    private static int mix(int value) {
        int h = value * 0x9E3779B1;
        h ^= h >>> 15;
        h *= 0x85EBCA77;
        h ^= h >>> 13;
        return Integer.remainderUnsigned(h, HALF);
    }

    private static void put(char[] text, int from, int half) {
        text[from] = ALPHABET[half / (RADIX * RADIX)];
        text[from + 1] = ALPHABET[half / RADIX % RADIX];
        text[from + 2] = ALPHABET[half % RADIX];
    }
}
