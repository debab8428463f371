package io.github.camelflashai.simulator.callback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One HTTP request, written to a socket by hand: an HTTP client would not send much of what a receiver must stand, nor read an
 * answer that comes before the request is sent. Immutable.
 */
public final class HttpPost {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int PIECE = 64 * 1024;
    private static final int PIECES_OF_LARGE = 1600;

    private final URI url;
    private final String query;
    private final Map<String, String> headers;
    private final String text;
    private final boolean large;
    private final boolean chunked;
    private final boolean stalled;

    /** A post of JSON. */
    public HttpPost(URI url, Map<String, String> headers, String text) {
        this(url, url.getRawQuery() == null ? "" : url.getRawQuery(), withType(headers), text, false, false, false);
    }

    private HttpPost(
            URI url,
            String query,
            Map<String, String> headers,
            String text,
            boolean large,
            boolean chunked,
            boolean stalled) {
        this.url = url;
        this.query = query;
        this.headers = headers;
        this.text = text;
        this.large = large;
        this.chunked = chunked;
        this.stalled = stalled;
    }

    private static Map<String, String> withType(Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Content-Type", "application/json;charset=UTF-8");
        all.putAll(headers);
        return all;
    }

    public String query() {
        return query;
    }

    public HttpPost query(UnaryOperator<String> change) {
        return new HttpPost(url, change.apply(query), headers, text, large, chunked, stalled);
    }

    public HttpPost header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpPost(url, query, more, text, large, chunked, stalled);
    }

    public HttpPost contentType(String type) {
        return header("Content-Type", type);
    }

    public HttpPost text(UnaryOperator<String> change) {
        return new HttpPost(url, query, headers, change.apply(text), large, chunked, stalled);
    }

    /** The text, and 100 MB of spaces behind it. */
    public HttpPost large() {
        return new HttpPost(url, query, headers, text, true, chunked, stalled);
    }

    /** In chunks, so that the receiver does not know how long it is. */
    public HttpPost chunked() {
        return new HttpPost(url, query, headers, text, large, true, stalled);
    }

    /** All but the last byte, and then nothing. */
    public HttpPost stalled() {
        return new HttpPost(url, query, headers, text, large, chunked, true);
    }

    /**
     * Sends it, and stops sending when an answer comes.
     *
     * @return the HTTP status; 0 if the connection ended without one, -1 if neither happened for half a minute
     */
    public int send() {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(url.getHost(), url.getPort() < 0 ? 80 : url.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            InputStream answer = socket.getInputStream();
            try {
                write(socket.getOutputStream(), answer, body);
            } catch (IOException e) {
                // The receiver has heard enough; its answer may be there all the same.
            }
            return status(answer);
        } catch (SocketTimeoutException e) {
            return -1;
        } catch (IOException e) {
            return 0;
        }
    }

    private void write(OutputStream out, InputStream answer, byte[] body) throws IOException {
        out.write(head(body.length + (large ? (long) PIECE * PIECES_OF_LARGE : 0) + (stalled ? 1 : 0)));
        InputStream pieces = new SequenceInputStream(
                new ByteArrayInputStream(body), large ? spaces() : InputStream.nullInputStream());
        byte[] piece = new byte[PIECE];
        for (int length = pieces.readNBytes(piece, 0, PIECE);
                length > 0 && answer.available() == 0;
                length = pieces.readNBytes(piece, 0, PIECE)) {
            if (chunked) {
                out.write(ascii(Integer.toHexString(length) + "\r\n"));
            }
            out.write(piece, 0, length);
            if (chunked) {
                out.write(ascii("\r\n"));
            }
            out.flush();
        }
        if (chunked) {
            out.write(ascii("0\r\n\r\n"));
        }
        out.flush();
    }

    private byte[] head(long length) {
        StringBuilder head = new StringBuilder("POST " + url.getRawPath() + (query.isEmpty() ? "" : "?" + query)
                + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length)
                .append("\r\n\r\n");
        return ascii(head.toString());
    }

    private static InputStream spaces() {
        return new InputStream() {
            private long left = (long) PIECE * PIECES_OF_LARGE;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                int length = (int) Math.min(left, most);
                Arrays.fill(into, from, from + length, (byte) ' ');
                left -= length;
                return length > 0 ? length : -1;
            }
        };
    }

    /** The number behind {@code HTTP/1.1}. */
    private static int status(InputStream answer) throws IOException {
        String start = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
        return start.matches("HTTP/1.. [0-9]{3}") ? Integer.parseInt(start.substring(9)) : 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "HttpPost[" + url.getHost() + url.getPath() + "]";
    }
}
