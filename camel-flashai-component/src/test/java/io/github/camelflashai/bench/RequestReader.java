package io.github.camelflashai.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the requests of a connection, one after the other: with Content-Length exactly so many bytes, or in chunks. Looks at
 * the bytes of a head without making text of them, to cost as little as it can.
 */
final class RequestReader {
    private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
    private static final byte[] LENGTH = ascii("\r\nContent-Length: ");
    private static final byte[] CHUNKED = ascii("\r\nTransfer-Encoding: chunked\r\n");

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private String path = "";
    private long contentLength;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** Reads to the end of the headers; false if the client has closed the connection. */
    boolean readHead() throws IOException {
        int end = find(END_OF_HEAD, from, to);
        while (end < 0) {
            if (!fillUp()) {
                return false;
            }
            end = find(END_OF_HEAD, from, to);
        }
        findPath();
        int length = find(LENGTH, from, end);
        contentLength = length < 0 ? 0 : number(length + LENGTH.length);
        if (find(CHUNKED, from, end + 2) >= 0) {
            contentLength = -1;
        }
        from = end + END_OF_HEAD.length;
        return true;
    }

    /** The path of the request. A connection mostly asks for one path, so that its text is made once. */
    String path() {
        return path;
    }

    /** The declared length of the body; -1 if it comes in chunks. */
    long contentLength() {
        return contentLength;
    }

    void readBody(OutputStream sink) throws IOException {
        if (contentLength >= 0) {
            copy(contentLength, sink);
            return;
        }
        long size;
        do {
            size = Long.parseLong(readLine(), 16);
            copy(size, sink);
            // The end of the chunk's line, or behind the last chunk that of the trailers, which nobody sends here.
            readLine();
        } while (size > 0);
    }

    private void findPath() {
        int pathFrom = indexOf(' ', from) + 1;
        int pathTo = indexOf(' ', pathFrom);
        boolean same = pathTo - pathFrom == path.length();
        for (int i = 0; same && i < path.length(); i++) {
            same = buffer[pathFrom + i] == path.charAt(i);
        }
        if (!same) {
            path = new String(buffer, pathFrom, pathTo - pathFrom, StandardCharsets.ISO_8859_1);
        }
    }

    private int indexOf(char ascii, int start) {
        int i = start;
        while (buffer[i] != ascii) {
            i++;
        }
        return i;
    }

    private int find(byte[] wanted, int start, int end) {
        for (int i = start; i <= end - wanted.length; i++) {
            if (buffer[i] == wanted[0]
                    && buffer[i + wanted.length - 1] == wanted[wanted.length - 1]
                    && Arrays.equals(buffer, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private long number(int start) {
        long number = 0;
        for (int i = start; buffer[i] >= '0' && buffer[i] <= '9'; i++) {
            number = number * 10 + buffer[i] - '0';
        }
        return number;
    }

    private void copy(long length, OutputStream sink) throws IOException {
        long left = length;
        while (left > 0) {
            if (from == to && !fillUp()) {
                throw new EOFException("The request ends " + left + " bytes too early");
            }
            int part = (int) Math.min(left, to - from);
            sink.write(buffer, from, part);
            from += part;
            left -= part;
        }
    }

    /** A line of the chunked coding. */
    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (from == to && !fillUp()) {
                throw new EOFException("The request ends inside the line of a chunk");
            }
            char c = (char) buffer[from++];
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append(c);
            }
        }
    }

    /** Reads more behind what is there. */
    private boolean fillUp() throws IOException {
        if (from == to) {
            from = 0;
            to = 0;
        } else if (to == buffer.length) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read <= 0) {
            return false;
        }
        to += read;
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
