package io.github.camelflashai.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A proxy that does something bad to 30 % of the calls. Each call has a connection of its own. Now and then the port is closed
 * for a moment, and connections are refused.
 */
final class FaultLayer {
    private static final double RATE = 0.3;
    /** Past the time-out of the client (1.5 s), and within the time that it gives the server to show a plan (4 s). */
    private static final int LATE_MILLIS = 2_200;

    private final int serverPort;
    private final Random random;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final AtomicLong closures = new AtomicLong();
    private ServerSocket listener;

    FaultLayer(int serverPort, long seed) throws IOException {
        this.serverPort = serverPort;
        this.random = new Random(seed);
        listener = listen(0);
        int port = listener.getLocalPort();
        workers.execute(() -> accept(port));
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What was done so far. */
    String count() {
        return faults.get() + " faults in " + calls.get() + " calls, port closed " + closures.get() + " times";
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return socket;
    }

    private void accept(int port) {
        try {
            while (true) {
                Socket client = listener.accept();
                workers.execute(() -> serve(client));
                if (chance(0.01)) {
                    closures.incrementAndGet();
                    listener.close();
                    Thread.sleep(150);
                    listener = listen(port);
                }
            }
        } catch (IOException | InterruptedException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void serve(Socket client) {
        calls.incrementAndGet();
        FaultKind fault = chance(RATE) ? pick() : null;
        if (fault != null) {
            faults.incrementAndGet();
        }
        try (client) {
            if (fault == FaultKind.RESET_BEFORE) {
                reset(client);
                return;
            }
            byte[] request = read(client.getInputStream(), fault == FaultKind.RESET_DURING);
            if (fault == FaultKind.RESET_DURING) {
                reset(client);
                return;
            }
            if (fault == FaultKind.LATE_REQUEST) {
                Thread.sleep(LATE_MILLIS);
            }
            byte[] answer = fault == null || fault.reachesTheServer() ? forward(request) : new byte[0];
            answer(client, fault, answer);
        } catch (IOException e) {
            // The client is gone: killed, or it has given up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(Socket client, FaultKind fault, byte[] answer) throws IOException, InterruptedException {
        byte[] sent = answer;
        if (fault == FaultKind.RESET_AFTER) {
            reset(client);
            return;
        }
        if (fault == FaultKind.LATE_ANSWER) {
            Thread.sleep(LATE_MILLIS);
        } else if (fault == FaultKind.STATUS_500_BEFORE || fault == FaultKind.STATUS_500_AFTER) {
            sent = page("500 Internal Server Error");
        } else if (fault == FaultKind.STATUS_503_BEFORE || fault == FaultKind.STATUS_503_AFTER) {
            sent = page("503 Service Unavailable\r\nRetry-After: 1");
        } else if (fault == FaultKind.GARBAGE_BEFORE || fault == FaultKind.GARBAGE_AFTER) {
            sent = new byte[] {0, 1, 2, (byte) 0xFF, 'H', 'T', 13, 10, 13, 10};
        }
        client.getOutputStream().write(sent);
        client.getOutputStream().flush();
    }

    private static byte[] page(String status) {
        String html = "<html><body>Sorry</body></html>";
        return ("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                        + html.length() + "\r\n\r\n" + html)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Not a close: the other side gets a reset. */
    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private byte[] forward(byte[] request) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            server.getOutputStream().write(request);
            server.getOutputStream().flush();
            return server.getInputStream().readAllBytes();
        }
    }

    /** A request; or half of it. In its head, the connection is asked to be closed, so that the answer has an end. */
    private static byte[] read(InputStream in, boolean half) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int b = in.read(); ; b = in.read()) {
            if (b < 0) {
                throw new IOException("The client is gone");
            }
            head.write(b);
            last = last << 8 | b;
            if (last == 0x0D0A0D0A) {
                break;
            }
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = Integer.parseInt(text.replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
        byte[] body = in.readNBytes(half ? length / 2 : length);
        if (!half && body.length < length) {
            throw new IOException("The client is gone");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(text.replaceAll("(?i)connection: [^\r]*\r\n", "")
                .replaceFirst("\r\n", "\r\nConnection: close\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private synchronized boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private synchronized FaultKind pick() {
        FaultKind[] kinds = FaultKind.values();
        return kinds[random.nextInt(kinds.length)];
    }
}
