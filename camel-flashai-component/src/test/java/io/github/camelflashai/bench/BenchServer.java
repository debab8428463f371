package io.github.camelflashai.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The server that benchmarks call, in a JVM of its own: raw sockets, a thread a connection, so that it costs far less than
 * its clients. It tells its port on the standard output, and answers each line on the standard input with the processor time
 * it has taken so far, in nanoseconds. When the standard input ends, so does it.
 */
public final class BenchServer {
    private static final int BACKLOG = 512;

    private BenchServer() {}

    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            Thread acceptor = new Thread(() -> accept(server), "acceptor");
            acceptor.setDaemon(true);
            acceptor.start();
            System.out.println(server.getLocalPort());
            tellCosts();
        }
    }

    private static void tellCosts() throws IOException {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            System.out.println(process.getProcessCpuTime());
        }
    }

    private static void accept(ServerSocket server) {
        ExecutorService connections = Executors.newCachedThreadPool(connection -> {
            Thread thread = new Thread(connection, "connection");
            thread.setDaemon(true);
            return thread;
        });
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                connections.execute(new Connection(socket));
            }
        } catch (IOException e) {
            // The socket was closed: the server ends.
        }
    }
}
