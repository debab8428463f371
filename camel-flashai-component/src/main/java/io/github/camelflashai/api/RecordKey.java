package io.github.camelflashai.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The form of the keys of records: the batch name, a hyphen, and the first 32 hexadecimal digits of a SHA-256. */
final class RecordKey {
    private static final int DIGITS = 32;

    private RecordKey() {}

    /**
     * A key.
     *
     * @param batchName the batch, which is also hashed
     * @param parts what distinguishes the record from all others of the batch; hashed, joined by line feeds
     */
    static String of(String batchName, String... parts) {
        String text = batchName + '\n' + String.join("\n", parts);
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return oneLine(batchName) + '-' + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    /** A name that came from outside may hold line ends and NUL, at which repositories and logs stumble; its hash tells it from others. */
    private static String oneLine(String name) {
        return name.chars().anyMatch(Character::isISOControl) ? name.replaceAll("\\p{Cc}", "_") : name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
