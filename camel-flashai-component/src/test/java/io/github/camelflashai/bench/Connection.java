package io.github.camelflashai.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One connection of the server: reads requests and answers them, until the client closes it. */
final class Connection implements Runnable {
    private static final long SLOW_MILLIS = 20;

    /** Answers late without holding a thread. */
    private static final ScheduledExecutorService SCHEDULER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "scheduler");
        thread.setDaemon(true);
        return thread;
    });

    private final Socket socket;

    Connection(Socket socket) {
        this.socket = socket;
    }

    @Override
    public void run() {
        try (socket;
                OutputStream out = socket.getOutputStream()) {
            RequestReader requests = new RequestReader(socket.getInputStream());
            while (requests.readHead()) {
                answer(requests, out);
            }
        } catch (IOException e) {
            // The client is gone, and whatever it still needs to know it notices by itself.
        }
    }

    private static void answer(RequestReader request, OutputStream out) throws IOException {
        // The path is /mode/operation.
        String path = request.path();
        int slash = path.indexOf('/', 1);
        String operation = path.substring(slash + 1);
        switch (path.substring(1, slash)) {
            case "canned" -> {
                request.readBody(OutputStream.nullOutputStream());
                out.write(Answers.canned(operation));
            }
            case "slow" -> {
                request.readBody(OutputStream.nullOutputStream());
                answerLate(Answers.canned(operation), out);
            }
            case "check" -> {
                long declared = request.contentLength();
                byte[] body = body(request);
                out.write(Answers.http(CampaignCheck.answer(body, declared)));
            }
            case "pages" -> out.write(Answers.http(Answers.page(body(request))));
            default -> throw new IOException("There is no mode of the server for " + path);
        }
    }

    private static byte[] body(RequestReader request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.readBody(body);
        return body.toByteArray();
    }

    private static void answerLate(byte[] answer, OutputStream out) {
        // The client waits for the answer before it sends the next request, so nobody else writes meanwhile.
        var unused = SCHEDULER.schedule(
                () -> {
                    out.write(answer);
                    return null;
                },
                SLOW_MILLIS,
                TimeUnit.MILLISECONDS);
    }
}
