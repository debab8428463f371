package io.github.camelflashai.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The server in its own JVM, as its users see it. */
final class ServerProcess implements AutoCloseable {
    private final ChildJvm jvm;
    private final int port;

    ServerProcess() throws IOException {
        // A serial collector and the first compiler alone: what it does is reading and writing, and it shall not get in
        // the way with threads that compile. The heap is for checking a campaign of a million callees.
        jvm = new ChildJvm(List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), BenchServer.class);
        String line = jvm.readLine();
        if (line == null) {
            throw new IOException("The server of the benchmarks did not start");
        }
        port = Integer.parseInt(line);
    }

    /**
     * A base URL.
     *
     * @param mode canned: a prepared answer at once; slow: the same after 20 ms; check: a campaign is checked; pages: a batch
     *     of a million calls
     */
    String baseUrl(String mode) {
        return "http://127.0.0.1:" + port + "/" + mode;
    }

    URI address(String mode, String operation) {
        return URI.create(baseUrl(mode) + "/" + operation);
    }

    /** The processor time that the server has taken since its start. */
    long cpuNanos() throws IOException {
        jvm.writeLine();
        return Long.parseLong(jvm.readLine());
    }

    @Override
    public void close() throws IOException {
        jvm.close();
    }
}
