package io.github.camelflashai.springboot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Certificates made for a test, by the keytool of the Java that runs it. */
final class Certificates {
    static final String PASSWORD = "changeit";

    private final Path folder;

    Certificates(Path folder) {
        this.folder = folder;
    }

    /** A key with a certificate for localhost that it signed itself, as PKCS12. */
    Path key(String name) {
        Path store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair -keyalg RSA -keysize 2048 -validity 2 -storetype PKCS12 -ext SAN=dns:localhost",
                store,
                "-alias",
                name,
                "-dname",
                "CN=" + name);
        return store;
    }

    /** The certificate of such a key, as PEM. */
    Path pem(String name) {
        Path pem = folder.resolve(name + ".pem");
        keytool("-exportcert -rfc", folder.resolve(name + ".p12"), "-alias", name, "-file", pem.toString());
        return pem;
    }

    /** A store that trusts the certificate, as PKCS12. */
    Path trust(String name) {
        Path store = folder.resolve("trust-" + name + ".p12");
        keytool(
                "-importcert -noprompt -storetype PKCS12",
                store,
                "-alias",
                name,
                "-file",
                pem(name).toString());
        return store;
    }

    private static void keytool(String command, Path store, String... more) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(Arrays.asList(command.split(" ")));
        line.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        line.addAll(List.of(more));
        try {
            Path output = Files.createTempFile(store.getParent(), "keytool", ".log");
            int status = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new AssertionError("keytool failed: " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
