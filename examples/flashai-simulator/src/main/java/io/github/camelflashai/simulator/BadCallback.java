package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.callback.HttpPost;
import java.util.function.UnaryOperator;

/** What a receiver of callbacks must refuse: each is a valid callback with one thing wrong. */
public enum BadCallback {
    /** The token of the address is another one of the same length. */
    WRONG_TOKEN(403, post -> post.query(BadCallback::wrong)),
    /** The address has no token. */
    NO_TOKEN(403, post -> post.query(query -> "")),
    /** The token lacks its last character. */
    TOKEN_PREFIX(403, post -> post.query(query -> query.substring(0, query.length() - 1))),
    /** The right token and a wrong one. */
    TWO_TOKENS(403, post -> post.query(query -> query + "&" + wrong(query))),
    /** The token comes in headers in place of the address. */
    TOKEN_IN_HEADER(403, post -> post.query(query -> "")
            .header("token", value(post.query()))
            .header("Authorization", "Bearer " + value(post.query()))),
    /** The sign is wrong; for receivers that check it. */
    WRONG_SIGN(
            403,
            post -> post.text(text -> text.replaceFirst(",\"sign\":\"[^\"]*\"", "")
                    .replaceFirst("}$", ",\"sign\":\"0123456789ABCDEF0123456789ABCDEF\"}"))),
    /** 100 MB, as the request says. */
    TOO_LARGE(413, HttpPost::large),
    /** 100 MB, in chunks. */
    TOO_LARGE_IN_CHUNKS(413, post -> post.large().chunked()),
    /** JSON of 100,000 levels. */
    DEEP_JSON(400, post -> post.text(text -> "{\"body\":" + "[".repeat(100_000))),
    /** Text that is no JSON. */
    NOT_JSON(400, post -> post.text(text -> "batchName=" + text)),
    /** No body at all. */
    EMPTY(400, post -> post.text(text -> "")),
    /** JSON, but no object. */
    OTHER_JSON(400, post -> post.text(text -> "[" + text + "]")),
    /** The content type of a form, which makes servers take the body apart. */
    FORM(400, post -> post.contentType("application/x-www-form-urlencoded")),
    /** A form that is one. */
    FORM_FIELDS(
            400, post -> post.contentType("application/x-www-form-urlencoded").text(text -> "phoneNo=13800000001&b")),
    /** A form with parts. */
    MULTIPART(400, post -> post.contentType("multipart/form-data; boundary=x")),
    /**
     * A body whose last byte never comes. A receiver must not wait for it for ever; how it ends is its HTTP server's to decide,
     * with any status but 200, or with none.
     */
    SLOW_BODY(0, HttpPost::stalled);

    private final int status;
    private final UnaryOperator<HttpPost> spoil;

    BadCallback(int status, UnaryOperator<HttpPost> spoil) {
        this.status = status;
        this.spoil = spoil;
    }

    /** The HTTP status that tells the sender what is wrong; 0 if there is no telling which. */
    public int status() {
        return status;
    }

    HttpPost spoil(HttpPost post) {
        return spoil.apply(post);
    }

    private static String wrong(String query) {
        char last = query.charAt(query.length() - 1);
        return query.substring(0, query.length() - 1) + (last == 'x' ? 'y' : 'x');
    }

    private static String value(String query) {
        return query.substring(query.indexOf('=') + 1);
    }
}
