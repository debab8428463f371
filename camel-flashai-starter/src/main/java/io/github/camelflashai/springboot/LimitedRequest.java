package io.github.camelflashai.springboot;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A request whose body ends after so many bytes, whatever else was sent. One byte over the limit of a callback is enough for its
 * handler to see that it is too large.
 */
final class LimitedRequest extends HttpServletRequestWrapper {
    private final long most;
    private ServletInputStream stream;

    LimitedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new LimitedStream(super.getInputStream(), most);
        }
        return stream;
    }

    /** As UTF-8, whatever the request or the server's settings say. */
    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream from;
        private long left;

        LimitedStream(ServletInputStream from, long most) {
            this.from = from;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = left > 0 ? from.read() : -1;
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = from.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return left <= 0 || from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }
    }
}
