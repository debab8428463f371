package io.github.camelflashai.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the digest that signatures are made with. */
public final class Md5 {
    private Md5() {}

    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no MD5, which FlashAI signatures are made of", e);
        }
    }
}
