package io.github.camelflashai.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Connections that post callbacks whose last byte never comes. */
final class Stalled implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    private final List<Socket> sockets = new ArrayList<>();
    private final ExecutorService threads;

    /**
     * Opens connections.
     *
     * @param query what stands behind the question mark
     * @param length how long each body says that it is
     * @param sent how much of it is sent
     */
    Stalled(URI callbacks, int connections, String query, int length, int sent) throws IOException {
        this(callbacks, connections, query, "Content-Length: " + length + "\r\n\r\n", sent);
    }

    private Stalled(URI callbacks, int connections, String query, String start, int sent) throws IOException {
        threads = Executors.newFixedThreadPool(connections);
        for (int i = 0; i < connections; i++) {
            Socket socket = new Socket(callbacks.getHost(), callbacks.getPort());
            sockets.add(socket);
            threads.execute(() -> post(socket, callbacks, query, start, sent));
        }
    }

    /** Connections whose bodies are one chunk each, and do not say how long they are. */
    static Stalled inChunks(URI callbacks, int connections, String query, int sent) throws IOException {
        String start = "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(sent + 1) + "\r\n";
        return new Stalled(callbacks, connections, query, start, sent);
    }

    private static void post(Socket socket, URI callbacks, String query, String start, int sent) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + callbacks.getPath() + "?" + query + " HTTP/1.1\r\nHost: " + callbacks.getAuthority()
                            + "\r\nContent-Type: application/json\r\n" + start)
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int left = sent; left > 0; left -= PIECE) {
                out.write(piece, 0, Math.min(left, PIECE));
            }
            out.flush();
        } catch (IOException e) {
            // The server has hung up, as it should.
        }
    }

    /** Waits until all is sent, or hung up on. */
    void await() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new AssertionError("the server neither reads nor hangs up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
